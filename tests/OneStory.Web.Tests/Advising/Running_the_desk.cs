using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;

namespace OneStory.Web.Tests.Advising;

public sealed class Running_the_desk(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task Requests_to_the_bodies_under_the_board_are_listed_and_counted_by_the_month_they_fall_due()
    {
        await using var alone = await OneStoryHost.On(DatabaseKind.Sqlite);
        var (_, @case) = await alone.BeingAssessed("Xan");
        var asked = await alone.Ask(@case);
        alone.Clock.MoveTo(AdviceCases.Decided.AddDays(50));
        var browser = alone.Browser(Persona.ClinicalOfficer);
        var page = await browser.Open("/ashmere/desk");
        page.ShouldSay("8 days late");
        page = await page.Press("Remind");
        (await alone.Advice(asked)).TimesChased.ShouldBe(1);
        await using (var working = await alone.Area.As(Persona.Adviser))
            (await working.Get<GiveAdvice>().Do(@case, new(asked, AdviceCases.Content(), 0, 0))).IsDone.ShouldBeTrue();
        page = await browser.Open("/ashmere/desk");
        page.Table("All providers")[0].ShouldBe(["January 2027", "0", "1", "0", "0", "0", "0%"]);
        page = await page.Follow("January 2027");
        page.ShouldSay("Answered 8 days late");
        var csv = await (await browser.Fetch("/ashmere/desk?handler=Csv&month=2027-01")).Content.ReadAsStringAsync();
        csv.ShouldContain("Xan Blake,Speech and language therapist");
    }

    [Fact]
    public async Task Another_board_has_no_desk_for_it()
    {
        var (_, @case) = await host.BeingAssessed("Yan");
        var asked = await host.Ask(@case);
        await host.Ask(@case, "social-care", host.Area.Places.SocialCare.Id, "Social care");
        await using var working = await host.Area.As(Persona.CareOfficer);
        (await working.Get<RouteAdvice>().Do(@case, new(asked, host.Area.Places.SocialCare.Id))).ShouldBeOfType<NotFound>();
        (await host.Advice(asked)).OrganisationId.ShouldBe(host.Area.Places.Trust.Id);
        (await host.Browser(Persona.CareOfficer).Open("/ashmere/desk")).ShouldNotSay("Speech and language therapist");
    }

    [Fact]
    public async Task A_request_is_somebodys_once_it_is_taken()
    {
        var (_, @case) = await host.BeingAssessed("Zed");
        var asked = await host.Ask(@case, title: "Audiologist");
        await (await host.Browser(Persona.Adviser).Open("/ashmere/advice?find=Zed")).Press("Take it: Audiologist about Zed Blake");
        (await host.Advice(asked)).PostId.ShouldBe(host.Area.PostOf(Persona.Adviser));
        (await host.Look(db => db.ActEvents.AnyAsync(happened => happened.Type == "advice-assigned"))).ShouldBeTrue();
    }
}
