using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Web.Tests.Assessments;

public sealed class Deciding_whether_to_assess(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private const string HasNeeds = "Does Amari have, or may Amari have, special educational needs?";
    private const string NeedsPlan = "May it be necessary for special educational provision to be made in accordance with an EHC plan?";

    [Fact]
    public async Task A_refusal_says_why_and_what_the_family_can_do_with_the_last_days()
    {
        var @case = await Requested();
        var browser = host.Browser(Persona.Officer);
        var page = (await browser.Open($"/ashmere/case/{@case}/decide")).Choose(HasNeeds, "Yes").Choose(NeedsPlan, "No")
            .Fill("Reasons, written to the family", "School has put help in place since September and it is working.")
            .Fill("What you looked at", "The request and the school's records.")
            .Fill("What support there is, whatever you decide", "The school goes on with two sessions a week and looks at them in March.");
        page = await page.Press("Continue");
        page.Heading.ShouldBe("Check your decision");
        page.ShouldSay("Amari will not have an EHC needs assessment.");
        page = await page.Press("Decide, and tell the family");
        page.Path.ShouldBe($"/ashmere/case/{@case}");
        page.ShouldSay("Mediation.");
        // Two months from Monday 2 November 2026, for the adviser and for the tribunal.
        page.Document.QuerySelectorAll("time[datetime='2027-01-02']").Length.ShouldBeGreaterThan(0);
        await using var working = await host.Area.As(Persona.Officer);
        var decision = await working.Db.Decisions.SingleAsync(one => one.CaseId == @case);
        (decision.Kind, decision.MayHaveNeeds, decision.MayNeedPlan).ShouldBe((DecisionKinds.RefuseToAssess, true, false));
        (await working.Db.CaseFacts.SingleAsync(fact => fact.CaseId == @case && fact.Type == "decision-sent")).Kind.ShouldBe(DecisionKinds.RefuseToAssess);
    }

    [Fact]
    public async Task Two_yeses_are_an_assessment_because_the_council_must()
    {
        var @case = await Requested();
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<DecideWhetherToAssess>().Do(@case, new(true, true, "Three terms of help have not been enough.", "The request.", ""))).IsDone.ShouldBeTrue();
        (await working.Db.Decisions.SingleAsync(one => one.CaseId == @case)).Kind.ShouldBe(DecisionKinds.WillAssess);
        (await working.Db.Cases.AsNoTracking().SingleAsync(one => one.Id == @case)).Standing.Stage.ShouldBe("assessing");
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_nothing_typed_is_lost()
    {
        var @case = await Requested();
        var page = (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/decide")).Choose(HasNeeds, "Yes").Choose(NeedsPlan, "No")
            .Fill("Reasons, written to the family", "These are my reasons.");
        page = await page.Press("Continue");
        page.Errors.ShouldBe(["Tick or write what you looked at", "Say what support there will be without an assessment"]);
        page.ValueOf("Reasons, written to the family").ShouldBe("These are my reasons.");
    }

    [Fact]
    public async Task A_case_that_was_decided_is_not_decided_again()
    {
        var @case = await Requested(new Fact(FactTypes.DecisionSent, host.Clock.Today, DecisionKinds.WillAssess));
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/decide");
        page.Heading.ShouldBe("This cannot be decided now");
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<DecideWhetherToAssess>().Do(@case, new(true, false, "No.", "The request.", "Help."))).ShouldBeOfType<Refused>();
    }

    [Fact]
    public async Task A_refusal_without_reasons_cannot_be_made_even_past_the_page()
    {
        var @case = await Requested();
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<DecideWhetherToAssess>().Do(@case, new(false, false, " ", "The request.", "Help."))).ShouldBeOfType<Refused>().Field.ShouldBe("Reasons");
    }

    [Fact]
    public async Task An_officer_of_another_council_finds_nothing()
    {
        var @case = await Requested();
        (await host.Browser(Persona.OfficerElsewhere).Open($"/stourhaven/case/{@case}/decide")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_being_written_is_kept_for_its_writer_alone_until_it_is_sent()
    {
        var @case = await Requested();
        var path = $"/ashmere/case/{@case}/decide";
        var officer = host.Browser(Persona.Officer);
        var page = await officer.Open(path);
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await officer.Post(path + "?handler=Keep", ("__RequestVerificationToken", token), ("MayHaveNeeds", "true"), ("Reasons", "Amari cannot yet"), ("Looked", "The request"))).ShouldBe(System.Net.HttpStatusCode.OK);
        page = await officer.Open(path);
        page.ShouldSay("You had not finished. This is what you had written on 2 November 2026");
        page.ValueOf("Reasons, written to the family").ShouldBe("Amari cannot yet");
        (await host.Browser(Persona.Manager).Open(path)).ValueOf("Reasons, written to the family").ShouldBe("");

        page = await page.Choose(NeedsPlan, "Yes").Fill("Reasons, written to the family", "Amari cannot yet follow a lesson.").Fill("What you looked at", "The request.").Press("Continue");
        (await officer.Open(path)).ValueOf("Reasons, written to the family").ShouldBe("Amari cannot yet follow a lesson.", "without scripts, the button keeps it");
        await page.Press("Decide, and tell the family");
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Db.UnfinishedForms.AnyAsync(form => form.CaseId == @case)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_kept_can_be_let_go()
    {
        var @case = await Requested();
        await using (var officer = await host.Area.As(Persona.Officer)) (await officer.Get<UnfinishedForms>().Keep(@case, "decide-whether-to-assess", new Dictionary<string, string?> { ["Reasons"] = "No." })).ShouldNotBeNull();
        var page = await (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/decide")).Press("Begin again with nothing");
        page.ValueOf("Reasons, written to the family").ShouldBe("");
        page.ShouldNotSay("You had not finished.");
    }

    [Fact]
    public async Task Nobody_keeps_anything_about_a_case_that_is_not_theirs_to_see_nor_without_end()
    {
        var @case = await Requested();
        await using var elsewhere = await host.Area.As(Persona.OfficerElsewhere);
        (await elsewhere.Get<UnfinishedForms>().Keep(@case, "decide-whether-to-assess", new Dictionary<string, string?> { ["Reasons"] = "No." })).ShouldBeNull();
        await using var officer = await host.Area.As(Persona.Officer);
        (await officer.Get<UnfinishedForms>().Keep(@case, "decide-whether-to-assess", new Dictionary<string, string?> { ["Reasons"] = new('a', UnfinishedForms.Longest + 1) })).ShouldBeNull();
    }

    private async Task<Guid> Requested(params Fact[] facts) => await host.Area.Case(await host.Area.Child(), facts: facts);
}
