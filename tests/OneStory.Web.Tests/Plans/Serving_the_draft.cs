using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Plans;

namespace OneStory.Web.Tests.Plans;

public sealed class Serving_the_draft(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_plan_without_needs_outcomes_or_provision_is_not_served()
    {
        var plan = await PlanCase.Begun(host.Area);
        var page = await host.Browser(Persona.Officer).Open(plan.At("issue-draft"));
        page.ShouldSay("Section F has no special educational provision.");
        page.HasButton("Serve draft 1 on the family today").ShouldBeFalse();
        (await plan.Try(Persona.Officer, working => working.Get<IssueDraft>().Do(plan.Case, new(1)))).ShouldBeOfType<Refused>();
    }

    [Fact]
    public async Task The_fifteen_days_begin_with_the_day_it_is_served()
    {
        var plan = await PlanCase.Written(host.Area);
        host.Clock.MoveTo(PlanCase.Served);
        var page = await (await host.Browser(Persona.Officer).Open(plan.At("issue-draft"))).Press("Serve draft 1 on the family today");
        page.Said!.ShouldBe("Draft 1 has been served today. The family has until the end of Monday 22 February 2027. The first day on which the plan can be final is Tuesday 23 February 2027.");
        var family = await host.Browser(Persona.Parent).Open(plan.Draft());
        family.ShouldSay("You have until the end of Monday 22 February 2027");
    }

    [Fact]
    public async Task What_was_served_is_frozen_whatever_is_written_after()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var line = await plan.Line("B");
        await plan.Done(Persona.Officer, working => working.Get<WritePlanLine>().Do(plan.Case, new(line.Id, line.Version, "B", PlanLineKind.Need, "Changed since.")));
        (await host.Browser(Persona.Parent).Open(plan.Draft("/read/learning"))).ShouldSay(PlanCase.Need);
    }

    [Fact]
    public async Task A_second_draft_says_what_changed_and_starts_the_fifteen_days_again()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var line = await plan.Line("B");
        await plan.Done(Persona.Officer, working => working.Get<WritePlanLine>().Do(plan.Case, new(line.Id, line.Version, "B", PlanLineKind.Need, "Maya follows one step at a time.")));
        host.Clock.MoveTo(new(2027, 2, 15));
        var page = await host.Browser(Persona.Officer).Open(plan.At("issue-draft"));
        page = await page.Press("Serve draft 2 on the family today");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Say what has changed since the last draft");
        page = await page.Fill("What has changed since the last draft, in words the family can follow", "Section B says it more simply.").Press("Serve draft 2 on the family today");
        page.Errors.ShouldBeEmpty();
        var family = await host.Browser(Persona.Parent).Open(plan.Draft());
        family.ShouldSay("You have until the end of Monday 1 March 2027");
        family.ShouldSay("Section B says it more simply.");
        var compared = await host.Browser(Persona.Officer).Open(plan.At("versions?from=1&to=2"));
        compared.Table("Lines that differ, side by side").ShouldHaveSingleItem()[2].ShouldBe("Maya follows one step at a time.");
    }

    [Fact]
    public async Task A_second_press_serves_nothing_twice()
    {
        var plan = await PlanCase.Written(host.Area);
        var page = await host.Browser(Persona.Officer).Open(plan.At("issue-draft"));
        await page.Press("Serve draft 1 on the family today");
        (await page.Press("Serve draft 1 on the family today")).Errors.ShouldHaveSingleItem().ShouldContain("Nothing has been sent twice.");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.CaseFacts.CountAsync(fact => fact.CaseId == plan.Case && fact.Type == FactTypes.DraftServed.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task The_preview_is_the_document_itself()
    {
        var plan = await PlanCase.Written(host.Area);
        var browser = host.Browser(Persona.Officer);
        var page = await browser.Open(plan.At("preview"));
        page.ShouldSay("Section F: Special educational provision");
        page.ShouldSay(PlanCase.Provision);
        foreach (var (format, begins) in new[] { ("word", "PK"), ("pdf", "%PDF"), ("json", "{") })
        {
            var file = await (await browser.Fetch(plan.At($"preview?handler=File&format={format}"))).Content.ReadAsByteArrayAsync();
            System.Text.Encoding.ASCII.GetString(file[..begins.Length]).ShouldBe(begins);
        }
    }
}
