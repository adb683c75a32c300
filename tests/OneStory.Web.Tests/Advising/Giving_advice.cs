using System.Net;
using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;

namespace OneStory.Web.Tests.Advising;

public sealed class Giving_advice(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private const string Specific = "A speech and language therapist works with him one to one for 45 minutes once a week in term time.";
    private const string Vague = "Regular access to speech and language therapy as required.";

    [Fact]
    public async Task It_is_written_line_by_line_without_scripts_and_sent()
    {
        var (_, @case) = await host.BeingAssessed("Hal");
        var advice = await host.Ask(@case);
        var browser = host.Browser(Persona.Adviser);
        var page = await (await browser.Open("/ashmere/advice")).Follow("Hal Blake");
        page = await page.Fill("How you know Hal", "I saw him on 4 December 2026 at school.").Fill("Summary of your advice", "He understands more than he can say.").Press("Add a need");
        page.ValueOf("Summary of your advice").ShouldBe("He understands more than he can say.");
        page = await page.Choose("Area of need", "Communication and interaction").Fill("The need", "He cannot make himself understood by adults who do not know him.").Press("Add an outcome to need 1");
        page = await page.Fill("The outcome", "By July 2028 he asks for help in three words, in four out of five lessons.").Press("Add provision to this outcome");
        page = await page.Fill("What will be provided", Specific).Press("Send this advice");
        page.Errors.ShouldBeEmpty();
        page.Said.ShouldBe("We have received the advice. Thank you.");
        page.ShouldSay(Specific);

        var given = await host.Advice(advice);
        (given.State, given.AnsweredOn, given.TimesGiven).ShouldBe((AdviceState.Given, AdviceCases.Decided, 1));
        given.Lines.Count.ShouldBe(3);
        given.Lines.Single(line => line.Kind == LineKind.Provision).UnderId.ShouldBe(given.Lines.Single(line => line.Kind == LineKind.Outcome).Id);
        (await host.Look(db => db.CaseDeadlines.SingleAsync(clock => clock.CaseId == @case && clock.LimitId == "advice-return"))).ClosedOn.ShouldBe(AdviceCases.Decided);
        (await host.Look(db => db.AdviceDrafts.AnyAsync(draft => draft.AdviceId == advice))).ShouldBeFalse();
    }

    [Fact]
    public async Task Vague_words_are_kept_as_they_are_with_the_authors_reason_and_not_without()
    {
        var (_, @case) = await host.BeingAssessed("Ida");
        var advice = await host.Ask(@case);
        var need = AdviceCases.Line(LineKind.Need, "She tires.");
        var outcome = AdviceCases.Line(LineKind.Outcome, "By July 2028 she asks for help in three words, in four out of five lessons.", need.Id);
        await Keep(@case, advice, AdviceCases.Content(lines: [need, outcome, AdviceCases.Line(LineKind.Provision, Vague, outcome.Id)]));
        var page = await (await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}")).Press("Send this advice");
        page.Errors.ShouldBe(["Say who, how often and for how long, or say why you keep your words."]);
        page.ShouldSay("SEND Code of Practice 2015, paragraph 9.69");
        var field = (AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("[name$='KeptBecause'].govuk-input--error")!;
        field.Value = "Her epilepsy changes from week to week; the nurse sets it each Monday.";
        page = await page.Press("Send this advice");
        page.Errors.ShouldBeEmpty();
        var line = (await host.Advice(advice)).Lines.Single(kept => kept.Kind == LineKind.Provision);
        (line.Text, line.KeptBecause).ShouldBe((Vague, "Her epilepsy changes from week to week; the nurse sets it each Monday."));
    }

    [Fact]
    public async Task Answered_in_two_tabs_the_second_keeps_both_texts_on_its_page_and_overwrites_neither()
    {
        var (_, @case) = await host.BeingAssessed("Jem");
        var advice = await host.Ask(@case);
        var browser = host.Browser(Persona.Adviser);
        var (first, second) = (await browser.Open($"/ashmere/case/{@case}/advice/{advice}"), await browser.Open($"/ashmere/case/{@case}/advice/{advice}"));
        await first.Fill("How you know Jem", "I saw him.").Fill("Summary of your advice", "What the first tab says.").Press("Send this advice");
        second = await second.Fill("How you know Jem", "I saw him.").Fill("Summary of your advice", "What the second tab says.").Press("Send this advice");
        second.Errors.ShouldHaveSingleItem().ShouldStartWith("This advice has been given since you opened it.");
        second.ValueOf("Summary of your advice").ShouldBe("What the second tab says.");
        second.ShouldSay("What the first tab says.");
        (await host.Advice(advice)).Summary.ShouldBe("What the first tab says.");
    }

    [Fact]
    public async Task A_draft_saved_in_another_tab_is_not_overwritten()
    {
        var (_, @case) = await host.BeingAssessed("Kit");
        var advice = await host.Ask(@case);
        await Keep(@case, advice, AdviceCases.Content("First."));
        await using var working = await host.Area.As(Persona.Adviser);
        var saved = await working.Get<WriteAdvice>().Do(@case, new(advice, AdviceCases.Content("Stale."), 0, 0));
        saved.Outcome.ShouldBeOfType<Conflict>();
        AdviceContent.FromJson((await host.Look(db => db.AdviceDrafts.SingleAsync(draft => draft.AdviceId == advice))).Content).Summary.ShouldBe("First.");
    }

    [Fact]
    public async Task A_request_of_another_case_is_not_found_under_this_one()
    {
        var (_, one) = await host.BeingAssessed("Lou");
        var (_, other) = await host.BeingAssessed("Max");
        var (mine, theirs) = (await host.Ask(one), await host.Ask(other));
        (await host.Browser(Persona.Adviser).Open($"/ashmere/case/{one}/advice/{theirs}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await using var working = await host.Area.As(Persona.Adviser);
        (await working.Get<GiveAdvice>().Do(one, new(theirs, AdviceCases.Content(), 0, 0))).ShouldBeOfType<NotFound>();
        (await working.Get<AnswerNotKnown>().Do(one, new(theirs, "Never referred.", "Our records."))).ShouldBeOfType<NotFound>();
        (await host.Advice(mine)).State.ShouldBe(AdviceState.Asked);
    }

    [Fact]
    public async Task Another_bodys_request_can_be_read_and_not_answered()
    {
        var (_, @case) = await host.BeingAssessed("Nia");
        await host.Ask(@case);
        var care = await host.Ask(@case, "social-care", host.Area.Places.SocialCare.Id, "Social care");
        var page = await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{care}");
        page.ShouldSay("Not given yet");
        page.HasButton("Send this advice").ShouldBeFalse();
        await using var working = await host.Area.As(Persona.Adviser);
        (await working.Get<GiveAdvice>().Do(@case, new(care, AdviceCases.Content(), 0, 0))).ShouldBeOfType<Forbidden>();
    }

    [Fact]
    public async Task What_is_being_written_is_seen_by_nobody_else()
    {
        var (_, @case) = await host.BeingAssessed("Olu");
        var advice = await host.Ask(@case);
        await Keep(@case, advice, AdviceCases.Content("Half a thought."));
        foreach (var persona in new[] { Persona.Officer, Persona.Parent, Persona.Senco })
            (await host.Browser(persona).Open($"/ashmere/case/{@case}/advice/{advice}")).Document.DocumentElement.InnerHtml.ShouldNotContain("Half a thought.");
    }

    [Fact]
    public async Task Not_known_to_us_is_an_answer_and_stops_the_bodys_clock()
    {
        var (_, @case) = await host.BeingAssessed("Pip");
        var advice = await host.Ask(@case);
        var page = await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}");
        page = await page.Fill("How Pip is not known to you", "Never referred to us.").Fill("What you looked in", "Our records and the old ones, under both surnames.").Press("Answer: not known to us");
        page.Errors.ShouldBeEmpty();
        var given = await host.Advice(advice);
        (given.State, given.NotKnownNote).ShouldBe((AdviceState.NotKnown, "Never referred to us."));
        (await host.Look(db => db.CaseDeadlines.SingleAsync(clock => clock.CaseId == @case && clock.LimitId == "advice-return"))).State.ShouldBe("Met");
    }

    [Fact]
    public async Task Late_advice_stops_its_own_clock_and_not_the_authoritys()
    {
        var (_, @case) = await host.BeingAssessed("Quin");
        var advice = await host.Ask(@case);
        host.Clock.MoveTo(AdviceCases.Decided.AddDays(60));
        await using (var working = await host.Area.As(Persona.Adviser))
            (await working.Get<GiveAdvice>().Do(@case, new(advice, AdviceCases.Content(), 0, 0))).IsDone.ShouldBeTrue();
        var clocks = await host.Look(db => db.CaseDeadlines.Where(clock => clock.CaseId == @case).ToListAsync());
        clocks.Single(clock => clock.LimitId == "advice-return").State.ShouldBe("MetLate");
        clocks.Single(clock => clock.LimitId == "final-plan").Due.ShouldBe(AdviceCases.Received.AddDays(140));
    }

    [Fact]
    public async Task A_correction_stands_beside_what_was_given_before()
    {
        var (_, @case) = await host.BeingAssessed("Rae");
        var advice = await host.Ask(@case);
        await using (var working = await host.Area.As(Persona.Adviser))
            (await working.Get<GiveAdvice>().Do(@case, new(advice, AdviceCases.Content("Seen twice."), 0, 0))).IsDone.ShouldBeTrue();
        var page = await (await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}")).Follow("Correct this advice");
        page = await page.Fill("Summary of your advice", "Seen three times.").Press("Send the correction");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Say what you have corrected");
        page = await page.Fill("What you have corrected, and why", "I left out the visit of 9 December.").Press("Send the correction");
        page.ShouldSay("I left out the visit of 9 December.");
        var versions = await host.Look(db => db.AdviceAsGiven.Where(given => given.AdviceId == advice).OrderBy(given => given.Number).ToListAsync());
        versions.Select(version => AdviceContent.FromJson(version.Content).Summary).ShouldBe(["Seen twice.", "Seen three times."]);
    }

    [Fact]
    public async Task Three_hundred_lines_of_provision_are_saved_and_sent_in_one_form()
    {
        var (_, @case) = await host.BeingAssessed("Sol");
        var advice = await host.Ask(@case);
        var need = AdviceCases.Line(LineKind.Need, "He needs much.");
        var outcome = AdviceCases.Line(LineKind.Outcome, "By July 2028 he asks for help in three words, in four out of five lessons.", need.Id);
        await Keep(@case, advice, AdviceCases.Content(lines: [need, outcome, .. Enumerable.Range(1, 300).Select(number => AdviceCases.Line(LineKind.Provision, $"{Specific} ({number})", outcome.Id))]));
        var page = await (await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}")).Press("Send this advice");
        page.Errors.ShouldBeEmpty();
        (await host.Advice(advice)).Lines.Count.ShouldBe(302);
    }

    [Fact]
    public async Task A_line_taken_out_can_be_put_back_with_what_was_under_it()
    {
        var (_, @case) = await host.BeingAssessed("Tam");
        var advice = await host.Ask(@case);
        var need = AdviceCases.Line(LineKind.Need, "He tires by noon.");
        await Keep(@case, advice, AdviceCases.Content(lines: [need, AdviceCases.Line(LineKind.Outcome, "By July 2028 he stays to the end.", need.Id)]));
        var page = await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}");
        page = await page.Press("Take out this need with the 1 line under it");
        page.HasButton("Take out this outcome").ShouldBeFalse();
        page.ShouldSay("Lines you took out (2)");
        var buttons = page.Document.QuerySelectorAll("button[value^='put-back']");
        buttons[1].Remove();
        page = await page.Press("Put back");
        page.ValueOf("The need").ShouldBe("He tires by noon.");
        page.HasButton("Take out this outcome").ShouldBeTrue();
    }

    private async Task Keep(Guid @case, Guid advice, AdviceContent content)
    {
        await using var working = await host.Area.As(Persona.Adviser);
        (await working.Get<WriteAdvice>().Do(@case, new(advice, content, 0, 0))).Outcome.IsDone.ShouldBeTrue();
    }
}
