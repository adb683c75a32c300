using System.Net;
using OneStory.Plans;

namespace OneStory.Web.Tests.Plans;

public sealed class The_plan_in_plain_words(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task It_is_written_from_the_plan_mended_and_checked_by_a_person()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await (await host.Browser(Persona.Officer).Open(plan.At("own-version"))).Press("Write it from the plan");
        page.ShouldSay("Not checked since the plan last changed");
        page.ValueOf("Maya’s version").ShouldStartWith("# My plan");
        page = await page.Fill("Maya’s version", "# My plan\n\nI like stories. Miriam helps me talk.").Press("I have read it beside the plan, and it is true");
        page.Said.ShouldBe("Checked. It goes with the final plan.");
        page.ShouldSay("Checked by Bryn Talbot");
    }

    [Fact]
    public async Task A_line_that_changes_afterwards_has_to_be_read_beside_it_again()
    {
        var plan = await PlanCase.Ready(host.Area);
        var officer = host.Browser(Persona.Officer);
        (await officer.Open(plan.At("own-version"))).ShouldSay("Checked by Bryn Talbot");
        var line = await plan.Line("F");
        await plan.Done(Persona.Officer, working => working.Get<WritePlanLine>().Do(plan.Case, new(line.Id, line.Version, "F", PlanLineKind.Provision, PlanCase.Provision + " It begins in March.")));
        (await officer.Open(plan.At("own-version"))).ShouldSay("Not checked since the plan last changed");
        (await plan.Try(Persona.Officer, working => working.Get<FinalisePlan>().Do(plan.Case))).ShouldBeOfType<OneStory.Casework.Refused>().Why.ShouldContain("in plain words since the plan last changed");
    }

    [Fact]
    public async Task The_young_person_reads_hears_and_prints_it()
    {
        var plan = await PlanCase.Ready(host.Area, await host.Area.Child("Fay", "Read", parent: Persona.Parent));
        await plan.Done(Persona.Officer, working => working.Get<FinalisePlan>().Do(plan.Case));
        var family = host.Browser(Persona.Parent);
        var page = await (await family.Open($"/ashmere/child/{plan.Child}/plan")).Follow("My plan, in plain words");
        page.ShouldSay("Final plan, 23 February 2027. A person has read this beside the whole plan, and it is true.");
        page.Document.QuerySelector("[data-read-aloud] h1").ShouldNotBeNull();
        foreach (var (link, type) in new[] { ("Print it or keep it (PDF)", "application/pdf"), ("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") })
        {
            var file = await family.Fetch(new Uri(page.Address, page.Link(link)).PathAndQuery);
            (file.StatusCode, file.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, type));
            (await file.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(1000);
        }

        (await family.Open($"/ashmere/child/{plan.Child}/looked")).ShouldSay("downloaded the plan in plain words, as PDF.");
    }

    [Fact]
    public async Task Before_the_plan_is_final_there_is_nothing_to_print()
    {
        var plan = await PlanCase.Ready(host.Area, await host.Area.Child("Fay", "Read", parent: Persona.Parent));
        (await host.Browser(Persona.Parent).Fetch($"/ashmere/child/{plan.Child}/plan/mine?handler=File&format=pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
