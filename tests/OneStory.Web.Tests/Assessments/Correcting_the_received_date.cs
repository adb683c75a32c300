using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Web.Tests.Assessments;

public sealed class Correcting_the_received_date(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task Every_clock_moves_and_the_wrong_day_stays_in_the_history()
    {
        var @case = await host.Area.Case(await host.Area.Child());
        var browser = host.Browser(Persona.Officer);
        var page = (await browser.Open($"/ashmere/case/{@case}/dates")).FillDate("When was it received?", new(2026, 10, 26)).Fill("How you know", "The school's email of that day.");
        page = await page.Press("See what will move");
        page.Table("Last lawful days").ShouldContain(row => row[0] == "Final plan" && row[1] == "22 Mar 2027");
        page = await page.Press("Correct the day");
        page.Said.ShouldBe("The request is now recorded as received on Monday 26 October 2026. Every date has been worked out again.");

        await using var working = await host.Area.As(Persona.Officer);
        var kept = await working.Db.Cases.AsNoTracking().Include(one => one.Facts).SingleAsync(one => one.Id == @case);
        kept.Standing.FinalPlanDue.ShouldBe(new DateOnly(2027, 3, 15));
        kept.Facts.Count(fact => fact.Type == "request-received").ShouldBe(2);
        kept.Facts.Single(fact => fact.Type == "request-received" && fact.WithdrawnByActId is not null).Date.ShouldBe(new DateOnly(2026, 11, 2));
        page = await browser.Open($"/ashmere/case/{@case}/history");
        page.ShouldSay("corrected the day the request was received: it was 26 October 2026, and not 2 November 2026.");
        page.ShouldSay("The school's email of that day.");
    }

    [Fact]
    public async Task It_cannot_have_been_received_after_it_was_decided()
    {
        var @case = await host.Area.Case(await host.Area.Child(), new(2026, 9, 1), facts: new Fact(FactTypes.DecisionSent, new(2026, 10, 1), DecisionKinds.WillAssess));
        await using var working = await host.Area.As(Persona.Officer);
        var refused = (await working.Get<CorrectReceivedDate>().Do(@case, new(new(2026, 10, 5), "A letter."))).ShouldBeOfType<Refused>();
        refused.Why.ShouldContain("so the request must have been received by then");
    }

    [Fact]
    public async Task The_day_and_the_reason_are_asked_for()
    {
        var @case = await host.Area.Case(await host.Area.Child());
        var page = await (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/dates")).FillDate("When was it received?", new(2026, 12, 1)).Press("See what will move");
        page.Errors.ShouldBe(["The day the request was received must be today or in the past", "Say how you know the right day"]);
    }

    [Fact]
    public async Task A_panel_member_may_not()
    {
        var @case = await host.Area.Case(await host.Area.Child());
        (await host.Browser(Persona.PanelMember).Open($"/ashmere/case/{@case}/dates")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }
}
