using System.Net;
using OneStory.Insight;
using OneStory.Law;
using OneStory.Returns.Baseline;

namespace OneStory.Web.Tests.Returns;

public sealed class The_tables_of_the_local_plan_on_screen
{
    private const string Tables = "/ashmere/returns/plan-tables";

    [Fact]
    public async Task A_figure_opens_its_list_and_everything_can_be_taken_away()
    {
        await using var host = await OneStoryHost.On(DatabaseKind.Sqlite);
        await Plan(host);
        var browser = host.Browser(Persona.DataOfficer);

        var page = await (await browser.Open("/ashmere/returns")).Follow("Local SEND reform plan tables, year by year");
        page.ShouldSay("We did not find the Department’s own template.");
        page.ShouldSay("OneStory holds no forecast");
        page.Table("Children and young people with plans, by age").Select(row => string.Join('|', row)).ShouldContain("11 to 15|0|1");
        page.Table("Children and young people with plans, by kind of provision").Select(row => string.Join('|', row)).ShouldContain("Support bases in mainstream settings Not on record|–|–");
        foreach (var region in page.Document.QuerySelectorAll(".figures"))
            (region.GetAttribute("tabindex"), page.Document.GetElementById(region.GetAttribute("aria-labelledby")!)!.TextContent.Trim().Length > 0).ShouldBe(("0", true));

        var list = await browser.Open(page.Document.QuerySelectorAll("td a").Single(link => link.GetAttribute("href")!.EndsWith("/5.1/11-15?year=2026", StringComparison.Ordinal)).GetAttribute("href")!);
        list.Heading.ShouldBe("11 to 15, 2026 so far");
        list.ShouldSay("1 case");
        list.ShouldSay("Wilf Hartnell");
        list.ShouldSay("Mainstream school or academy");
        (await browser.Open($"{Tables}/10/5-10?year=2026&across=assess")).ShouldSay("Wilf Hartnell");
        (await browser.Open($"{Tables}/7.1-7.7/all?year=2026&across=mainstream")).ShouldSay("1 case");

        var file = await browser.Fetch(page.Link("Take every table away as a file (CSV)"));
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("table,table_title,line,line_title,across,across_title,calendar_2025,calendar_2026,as_of,how_sure,note");
        lines.ShouldContain("5.1,\"Children and young people with plans, by age\",11-15,11 to 15,all,All,0,1,2026-11-02,two sources,");
        lines.ShouldContain(line => line.Contains("support-bases,Support bases in mainstream settings,all,All,,,2026-11-02", StringComparison.Ordinal));
        lines.Length.ShouldBe(1 + BaselineTable.All.Sum(table => (table.Rows.Lines.Count + 1) * ((table.Across?.Lines.Count ?? 0) + 1)));
    }

    [Fact]
    public async Task Before_anything_has_been_worked_out_it_says_so()
    {
        await using var host = await OneStoryHost.On(DatabaseKind.Sqlite);

        var page = await host.Browser(Persona.Manager).Open(Tables);

        page.ShouldSay("Nothing has been worked out yet");
        page.Document.QuerySelectorAll("td a").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_there_is_not_is_not_found_and_what_is_not_theirs_is_not_shown()
    {
        await using var host = await OneStoryHost.On(DatabaseKind.Sqlite);
        await Plan(host);
        var officer = host.Browser(Persona.DataOfficer);
        foreach (var none in new[] { "5.2/all?year=2026", "5.1/all?year=2024", "5.1/all?year=2027", "5.1/all", "5.1/nobody?year=2026", "6/support-bases?year=2026", "5.1/all?year=2026&across=mainstream", "10/all?year=2026&across=nothing" })
            (await officer.Fetch($"{Tables}/{none}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, none);
        foreach (var path in new[] { "", "?handler=csv", "/5.1/all?year=2026" })
        {
            foreach (var persona in new[] { Persona.Senco, Persona.Officer, Persona.Parent, Persona.OfficerElsewhere })
                (await host.Browser(persona).Fetch(Tables + path)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            (await officer.Fetch(Tables.Replace("ashmere", "stourhaven", StringComparison.Ordinal) + path)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            (await host.Browser().Fetch(Tables + path)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    private static async Task Plan(OneStoryHost host)
    {
        var child = await host.Area.Child("Wilf", "Hartnell", born: new(2015, 4, 4), setting: host.Area.Places.School.Id);
        await host.Area.Case(child, received: new(2026, 1, 26), facts: [new(FactTypes.DecisionSent, new(2026, 2, 23), DecisionKinds.WillAssess), new(FactTypes.DecisionSent, new(2026, 6, 1), DecisionKinds.FinalPlan)]);
        await using var working = await host.Area.AsTheSystem();
        await working.Get<KeepReturnLines>().Turn(TimeSpan.FromMinutes(1), CancellationToken.None);
    }
}
