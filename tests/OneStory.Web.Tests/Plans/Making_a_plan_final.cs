using System.Text;
using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Plans;

namespace OneStory.Web.Tests.Plans;

public sealed class Making_a_plan_final(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task Everything_that_stands_in_the_way_is_listed_with_the_law()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var line = await plan.Line("F");
        await plan.Done(Persona.Parent, working => working.Get<CommentOnDraft>().Do(plan.Case, new(Guid.CreateVersion7(), 1, line.Id, "F", CommentKind.NotRight, "No.")));
        var page = await host.Browser(Persona.Officer).Open(plan.At("finalise"));
        page.ShouldSay("What stands in the way (4)");
        page.ShouldSay("The first day on which the plan can be made final is Tuesday 23 February 2027.");
        page.ShouldSay("1 comment from the family has not been answered.");
        page.ShouldSay("Nobody has decided which setting, or which type of setting, section I names.");
        page.ShouldSay("There is no version of the plan in plain words for Maya.");
        page.HasButton("Make the plan final and send it").ShouldBeFalse();
        (await plan.Try(Persona.Officer, working => working.Get<FinalisePlan>().Do(plan.Case))).ShouldBeOfType<Refused>().Source.ShouldBe("SEND Regulations 2014, regulation 13(1)(a)");
    }

    [Fact]
    public async Task The_final_plan_names_the_setting_and_is_in_force_for_the_family()
    {
        var plan = await PlanCase.Ready(host.Area);
        var page = await (await host.Browser(Persona.Officer).Open(plan.At("finalise"))).Press("Make the plan final and send it");
        page.Said!.ShouldStartWith("The plan is final");
        var family = await host.Browser(Persona.Parent).Open($"/ashmere/child/{plan.Child}/plan");
        family.Heading.ShouldBe("Maya’s plan");
        family.ShouldSay("Maya goes to Alder Park School.");
        family.ShouldSay(PlanCase.Provision);
        (await family.Follow("This is not happening: F1")).ValueOf("Write a message").ShouldStartWith("F1 in Maya’s plan is not happening.");
        (await family.Follow("My plan, in plain words")).ShouldSay("I will go to Alder Park School.");
        (await family.Follow("Read every section")).ShouldSay("Section I: Placement");
    }

    [Fact]
    public async Task A_setting_the_family_sends_that_it_asks_for_must_be_decided_on_first_and_one_it_only_writes_down_need_not()
    {
        var plan = await PlanCase.Ready(host.Area);
        await plan.Done(Persona.Parent, working => working.Get<SaveRepresentations>().Do(plan.Case, new() { PreferredSettingId = host.Area.Places.OtherSchool.Id }));
        (await host.Browser(Persona.Officer).Open(plan.At("finalise"))).HasButton("Make the plan final and send it").ShouldBeTrue();
        await plan.Done(Persona.Parent, working => working.Get<SendRepresentations>().Do(plan.Case, new(NothingMoreToSay: false)));
        (await plan.Try(Persona.Officer, working => working.Get<FinalisePlan>().Do(plan.Case))).ShouldBeOfType<Refused>().Why.ShouldStartWith("The family has changed which setting it asks for");

        Guid[] both = [host.Area.Places.School.Id, host.Area.Places.OtherSchool.Id];
        await plan.Done(Persona.Officer, working => working.Get<OneStory.Places.ConsultSettings>().Do(plan.Case, new(both, "Can you meet the needs?")));
        await plan.Done(Persona.Officer, working => working.Get<OneStory.Places.NameSetting>().Do(plan.Case, new(both[1], "", "The family asks for it.", [])));
        await plan.Done(Persona.Parent, working => working.Get<SaveRepresentations>().Do(plan.Case, new() { PreferredSettingId = both[0] }));
        (await host.Browser(Persona.Officer).Open(plan.At("finalise"))).ShouldNotSay("The family has changed which setting it asks for");
    }

    [Fact]
    public async Task The_law_takes_the_plan_as_made_from_its_sending()
    {
        var plan = await PlanCase.Ready(host.Area);
        await plan.Done(Persona.Officer, working => working.Get<FinalisePlan>().Do(plan.Case));
        await using var working = await host.Area.AsTheSystem();
        var law = (await working.Get<CaseLawQuery>().Of(plan.Case))!;
        law.Facts.All.ShouldContain(fact => fact.Type == FactTypes.PlanMade && fact.Date == new DateOnly(2027, 2, 23));
        law.Stage.ShouldBe(CaseStates.PlanIssued);
    }

    [Fact]
    public async Task It_is_sent_once_however_often_the_button_is_pressed()
    {
        var plan = await PlanCase.Ready(host.Area);
        var page = await host.Browser(Persona.Officer).Open(plan.At("finalise"));
        await page.Press("Make the plan final and send it");
        (await page.Press("Make the plan final and send it")).Errors.ShouldHaveSingleItem().ShouldStartWith("The final plan has been sent.");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.PlanIssues.CountAsync(issue => issue.Plan.CaseId == plan.Case && issue.Kind == IssueKind.Final)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_written_after_it()
    {
        var plan = await PlanCase.Ready(host.Area);
        await plan.Done(Persona.Officer, working => working.Get<FinalisePlan>().Do(plan.Case));
        var line = await plan.Line("B");
        foreach (var refused in new[]
        {
            await plan.Try(Persona.Officer, working => working.Get<WritePlanLine>().Do(plan.Case, new(line.Id, line.Version, "B", PlanLineKind.Need, "Late."))),
            await plan.Try(Persona.Officer, working => working.Get<IssueDraft>().Do(plan.Case, new(9, "Late."))),
            await plan.Try(Persona.Parent, working => working.Get<CommentOnDraft>().Do(plan.Case, new(Guid.CreateVersion7(), 1, line.Id, "B", CommentKind.Right, ""))),
        }) refused.ShouldBeOfType<Refused>();
    }

    [Fact]
    public async Task The_data_file_is_the_very_text_that_was_frozen_and_who_took_it_is_written_down()
    {
        var plan = await PlanCase.Ready(host.Area);
        await plan.Done(Persona.Officer, working => working.Get<FinalisePlan>().Do(plan.Case));
        var answer = await host.Browser(Persona.Parent).Fetch($"/ashmere/child/{plan.Child}/plan?handler=File&format=json");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldEndWith("-final-plan.json");
        var file = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        await using var working = await host.Area.AsTheSystem();
        PlanExport.Hash(file).ShouldBe(await working.Db.PlanIssues.Where(issue => issue.Plan.CaseId == plan.Case && issue.Kind == IssueKind.Final).Select(issue => issue.ContentHash).SingleAsync());
        (await working.Db.AccessLog.Where(entry => entry.ChildId == plan.Child && entry.Kind == Audit.AccessKind.Downloaded).Select(entry => entry.What).SingleAsync()).ShouldBe("the final plan, as a data file");
    }

    [Fact]
    public async Task A_plan_goes_to_another_case_without_loss()
    {
        var plan = await PlanCase.Ready(host.Area);
        await plan.Done(Persona.Officer, working => working.Get<FinalisePlan>().Do(plan.Case));
        var file = await (await host.Browser(Persona.Officer).Fetch(plan.At("versions?handler=File&number=2&format=json"))).Content.ReadAsByteArrayAsync();
        var other = await PlanCase.Begun(host.Area, await host.Area.Child("Maya", "Okafor", born: new(2018, 5, 14)));
        var page = await (await host.Browser(Persona.Officer).Open(other.At("import"))).Attach("Data file (.json)", "plan.json", file, "application/json").Press("Bring it in");
        page.Said!.ShouldStartWith("The plan has been brought in");

        var was = PlanExport.Read(Encoding.UTF8.GetString(file)).Required;
        await using var working = await host.Area.AsTheSystem();
        var now = (await working.Get<PlanIssuesQuery>().BeingWritten(other.Case))!;
        now.In("I").Single().Text.ShouldContain("Alder Park School");
        var ids = now.Lines.Where(line => line.Section != "I").Zip(was.Lines).ToDictionary(pair => pair.First.Id, pair => pair.Second.Id);
        var back = was with
        {
            Lines = [.. now.Lines.Where(line => line.Section != "I").Select(line => line with { Id = ids[line.Id], LeadsFrom = [.. line.LeadsFrom.Select(from => ids[from])] })],
            Advice = [.. now.Advice.Take(was.Advice.Count)],
        };
        PlanExport.Write(back).ShouldBe(PlanExport.Write(was));
    }

    [Fact]
    public async Task A_file_that_is_no_plan_is_refused_in_words()
    {
        var plan = await PlanCase.Begun(host.Area);
        foreach (var file in new[] { "{}"u8.ToArray(), "%PDF-1.7"u8.ToArray(), [0xFF, 0xFE, 0x00] })
        {
            var page = await host.Browser(Persona.Officer).Open(plan.At("import"));
            (await page.Attach("Data file (.json)", "plan.json", file, "application/json").Press("Bring it in")).Errors.ShouldHaveSingleItem().ShouldNotBeNullOrWhiteSpace();
        }
    }
}
