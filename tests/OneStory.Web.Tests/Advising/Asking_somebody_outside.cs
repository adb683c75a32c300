using Microsoft.EntityFrameworkCore;
using OneStory.Jobs;
using OneStory.Law;
using OneStory.Messages;

namespace OneStory.Web.Tests.Advising;

public sealed class Asking_somebody_outside(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task Somebody_with_only_an_email_is_written_to_with_what_is_asked_by_when_and_how_to_answer()
    {
        var (child, _) = await Asked("Gil");
        var letter = (await To(child)).ShouldHaveSingleItem();
        (letter.Template, letter.Channel, letter.ToName, letter.Subject).ShouldBe(("advice-asked-outside", "email", "Asha Rao", $"Advice for an EHC needs assessment, due {AdviceCases.Decided.AddDays(42).InWords()}: {await Reference(child)}"));
        letter.Body.ShouldContain("Gil Blake");
        letter.Body.ShouldContain("As: Play therapist");
        letter.Body.ShouldContain("How does he play with others?");
        letter.Body.ShouldContain("You need no account.");
        letter.Body.ShouldNotContain("/case/");
    }

    [Fact]
    public async Task They_are_reminded_and_chased_and_told_when_it_is_no_longer_needed()
    {
        var (child, @case) = await Asked("Hal");
        var advice = await host.Look(db => db.Advice.SingleAsync(asked => asked.CaseId == @case));
        host.Clock.MoveTo(AdviceCases.Decided.AddDays(40));
        for (var turn = 0; turn < 2; turn++)
        {
            await using var working = await host.Area.AsTheSystem();
            await working.Get<SendReminders>().Turn(CancellationToken.None);
        }

        await using (var officer = await host.Area.As(Persona.Officer))
        {
            (await officer.Get<OneStory.Assessments.ChaseAdvice>().Do(@case, advice.Id)).IsDone.ShouldBeTrue();
            (await officer.Get<OneStory.Assessments.WithdrawAdviceRequest>().Do(@case, new(advice.Id, "She has moved away."))).IsDone.ShouldBeTrue();
        }

        (await To(child)).Select(letter => letter.Template).ShouldBe(["advice-asked-outside", "advice-due-outside", "advice-due-outside", "advice-no-longer-asked"]);
    }

    [Fact]
    public async Task An_email_that_could_not_be_one_is_refused_before_anybody_is_asked()
    {
        var (_, @case) = await host.BeingAssessed("Ian");
        var page = await Another(@case, "asha.rao");
        page.Errors.ShouldBe(["Enter an email address like name@example.org"]);
        (await host.Look(db => db.Advice.CountAsync(advice => advice.CaseId == @case))).ShouldBe(0);
    }

    private async Task<(Guid Child, Guid Case)> Asked(string name)
    {
        var (child, @case) = await host.BeingAssessed(name);
        (await Another(@case, "asha.rao@example.org")).Errors.ShouldBeEmpty();
        return (child, @case);
    }

    private async Task<WebPage> Another(Guid @case, string email)
    {
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/advice/another");
        page.Fill("Who", "Play therapist").Fill("Or the person, where it is nobody’s", "Asha Rao").Fill("Their email", email);
        return await page.Fill("Because", "He sees her every week.").Fill("What in particular you ask (optional)", "How does he play with others?").Press("Ask them");
    }

    private Task<List<OutboxMessage>> To(Guid child) => host.Look(db => db.Outbox.AsNoTracking().Where(message => message.ChildId == child && message.To == "asha.rao@example.org").OrderBy(message => message.WrittenAt).ThenBy(message => message.Id).ToListAsync());

    private Task<string> Reference(Guid child) => host.Look(db => db.Cases.Where(found => found.ChildId == child).Select(found => found.Reference).SingleAsync());
}
