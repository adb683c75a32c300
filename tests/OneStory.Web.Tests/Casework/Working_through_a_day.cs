using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Web.Tests.Casework;

public sealed class Working_through_a_day(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task Cases_come_missed_first_with_the_one_thing_to_do()
    {
        await host.Area.Case(await host.Area.Child("Onni", "Track"), host.Clock.Today);
        await host.Area.Case(await host.Area.Child("Mikkel", "Missed"), host.Clock.Today.AddDays(-60));
        await host.Area.Case(await host.Area.Child("Sanna", "Soon"), host.Clock.Today.AddDays(-38));
        var page = await host.Browser(Persona.Officer).Open("/ashmere/work");
        var rows = page.Table("My cases").Where(row => row[0].StartsWith("Onni", StringComparison.Ordinal) || row[0].StartsWith("Mikkel", StringComparison.Ordinal) || row[0].StartsWith("Sanna", StringComparison.Ordinal)).ToList();
        rows.Select(row => row[0].Split(' ')[0]).ShouldBe(["Mikkel", "Sanna", "Onni"]);
        rows[0][4].ShouldBe("Missed by 18 days");
        rows[1][4].ShouldBe("Due in 4 days");
        rows[2][5].ShouldStartWith("Decide whether to assess");
    }

    [Fact]
    public async Task A_list_can_be_narrowed_and_taken_away_as_a_file()
    {
        await host.Area.Case(await host.Area.Child("=Formula", "Nasty"), host.Clock.Today);
        var browser = host.Browser(Persona.Officer);
        var page = await (await browser.Open("/ashmere/work")).Fill("Name or reference", "nasty").Press("Show");
        page.Table("My cases").Count.ShouldBe(1);
        var file = await browser.Fetch(page.Link("Download this list"));
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await file.Content.ReadAsStringAsync()).ShouldContain("'=Formula Nasty");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.AccessLog.AnyAsync(entry => entry.Kind == OneStory.Audit.AccessKind.Exported && entry.What == "a worklist of 1 cases")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_case_page_says_what_may_be_done_what_may_not_and_why()
    {
        var @case = await host.Area.Case(await host.Area.Child("Pia", "Page"), host.Clock.Today.AddDays(-50));
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}");
        page.ShouldSay("We are 8 days late");
        page.HasLink("Decide whether to assess").ShouldBeTrue();
        page.HasLink("Send the final plan").ShouldBeFalse();
        page.ShouldSay("This is done when the draft plan is with the family.");
    }

    [Fact]
    public async Task The_next_thing_is_the_button_that_stands_out_and_advice_can_still_be_asked_for()
    {
        var today = host.Clock.Today;
        var @case = await host.Area.Case(await host.Area.Child("Nils", "Next"), today.AddDays(-90),
            facts: [new Fact(FactTypes.DecisionSent, today.AddDays(-60), DecisionKinds.WillAssess), new Fact(FactTypes.DecisionSent, today.AddDays(-5), DecisionKinds.WillIssuePlan)]);
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}");
        page.Document.QuerySelectorAll(".can-do a.govuk-button:not(.govuk-button--secondary)").ShouldHaveSingleItem().TextContent.Trim().ShouldBe("Write the plan");
        page.HasLink("Ask for advice").ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_done_out_of_order_is_shown_plainly()
    {
        var today = host.Clock.Today;
        var @case = await host.Area.Case(await host.Area.Child("Ingrid", "Order"), today.AddDays(-50),
            facts: [new Fact(FactTypes.DecisionSent, today.AddDays(-40), DecisionKinds.WillAssess), new Fact(FactTypes.DraftServed, today.AddDays(-20))]);
        (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}")).ShouldSay("No advice has been sought from anyone for this assessment.");
    }

    [Fact]
    public async Task The_filter_and_the_risk_of_each_row_agree()
    {
        for (var days = -60; days <= 0; days += 6) await host.Area.Case(await host.Area.Child($"Row{-days}", "Agree"), host.Clock.Today.AddDays(days));
        await using var working = await host.Area.As(Persona.Officer);
        foreach (var risk in Enum.GetValues<Risk>())
        {
            var list = await working.Get<WorklistQuery>().Of(new(Risk: risk, List: ListAsked.Whole));
            list.Page.Rows.ShouldAllBe(row => row.Risk == risk);
            list.Page.Rows.Count.ShouldBe(list.Counts.Of(risk));
        }
    }

    [Fact]
    public async Task The_kept_standing_is_what_the_law_derives()
    {
        var @case = await host.Area.Case(await host.Area.Child("Ken", "Kept"), host.Clock.Today.AddDays(-30));
        await using var working = await host.Area.As(Persona.Officer);
        var page = await working.Get<CasePageQuery>().Of(@case);
        var row = (await working.Get<WorklistQuery>().Of(new(Find: "kept", List: ListAsked.Whole))).Page.Rows.Single();
        row.NextDue.ShouldBe(page!.Law.Clock("assess-decision")!.Due);
        row.FinalPlanDue.ShouldBe(page.Law.Clock("final-plan")!.Due);
        row.Stage.ShouldBe(page.Law.Stage.Id);
    }

    [Fact]
    public async Task A_family_has_no_worklist() => (await host.Browser(Persona.Parent).Open("/ashmere/work")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
}
