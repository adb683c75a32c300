using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Web.Tests.Panels;

public sealed class Sitting_on_a_panel(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task From_an_agenda_to_minutes()
    {
        var (meeting, @case) = await OnTheAgenda("Amari");
        var item = $"/ashmere/panels/{meeting}/case/{@case}";

        var member = host.Browser(Persona.PanelMember);
        var page = await (await member.Open(item)).Choose("Is an EHC needs assessment necessary?", "Yes").Fill("Your reasons", "The gap is growing.").Press("Give your view");
        page.Said.ShouldBe("Your view is given. You can now see the others’.");

        var chair = host.Browser(Persona.PanelChair);
        page = await chair.Open(item);
        page.ShouldSay("One other member has given a view.");
        page.ShouldNotSay("The gap is growing.");
        page = await page.Choose("Is an EHC needs assessment necessary?", "Not sure").Fill("Your reasons", "I want to hear of home.").Press("Give your view");
        page.ShouldSay("The gap is growing.");
        page = await page.Fill("What was discussed", "Home and school see the same.").Press("Save the discussion");
        page = await page.Follow("Decide");
        page = await page.Choose("Does Amari have, or may Amari have, special educational needs?", "Yes")
            .Choose("May it be necessary for special educational provision to be made in accordance with an EHC plan?", "Yes")
            .Fill("Reasons, written to the family", "Help at school has not been enough.").Fill("What you looked at", "The request.").Press("Continue");
        await page.Press("Decide, and tell the family");

        page = await (await chair.Open($"/ashmere/panels/{meeting}")).Press("Close the panel");
        page.Heading.ShouldBe("Minutes of Assessment panel");
        page.ShouldSay("Views before the discussion: 1 yes, 0 no, 1 not sure.");
        page.ShouldSay("Home and school see the same.");
        page.ShouldSay("Help at school has not been enough.");
    }

    [Fact]
    public async Task Whoever_has_a_conflict_sees_no_papers_and_takes_no_part()
    {
        var (meeting, @case) = await OnTheAgenda("Bo");
        var browser = host.Browser(Persona.PanelMember);
        var page = await browser.Open($"/ashmere/panels/{meeting}/case/{@case}");
        page = await page.Fill("What the conflict of interest is", "She is my niece.").Press("Declare it, and take no part");
        page.ShouldSay("its papers are closed to you");
        page.ShouldNotSay("The pack");
        await using var working = await host.Area.As(Persona.PanelMember);
        var item = await working.Db.PanelItems.SingleAsync(one => one.CaseId == @case);
        (await working.Get<GivePanelView>().Do(@case, new(item.Id, Answer.Yes, "Yes."))).ShouldBeOfType<Refused>();
    }

    [Fact]
    public async Task A_chair_with_a_conflict_does_not_decide()
    {
        var (_, @case) = await OnTheAgenda("Cleo");
        await using var working = await host.Area.As(Persona.PanelChair);
        var item = await working.Db.PanelItems.SingleAsync(one => one.CaseId == @case);
        (await working.Get<DeclareConflict>().Do(@case, new(item.Id, "I taught her."))).IsDone.ShouldBeTrue();
        (await working.Get<DecideWhetherToAssess>().Do(@case, new(true, true, "They need it.", "The request.", ""))).ShouldBeOfType<Refused>().Why.ShouldContain("declared a conflict of interest");
        (await working.Get<DecideWhetherToAssess>().Do(@case, new(true, true, "Reasons.", "The request.", "", item.Id))).ShouldBeOfType<Refused>().Why.ShouldContain("conflict of interest");
    }

    [Fact]
    public async Task A_view_is_given_once()
    {
        var (_, @case) = await OnTheAgenda("Dev");
        await using var working = await host.Area.As(Persona.PanelMember);
        var item = await working.Db.PanelItems.SingleAsync(one => one.CaseId == @case);
        (await working.Get<GivePanelView>().Do(@case, new(item.Id, Answer.No, "No."))).IsDone.ShouldBeTrue();
        (await working.Get<GivePanelView>().Do(@case, new(item.Id, Answer.Yes, "Yes."))).ShouldBeOfType<Refused>();
    }

    [Fact]
    public async Task A_panel_is_not_closed_over_a_case_that_nobody_dealt_with()
    {
        var (meeting, _) = await OnTheAgenda("Ewan");
        var page = await (await host.Browser(Persona.PanelChair).Open($"/ashmere/panels/{meeting}")).Press("Close the panel");
        page.Errors.Single().ShouldStartWith("1 case has neither a decision nor a note of why not.");
    }

    [Fact]
    public async Task Like_cases_are_counted_by_need_and_age()
    {
        await using var working = await host.Area.As(Persona.PanelChair);
        var need = "sensory-and-or-physical";
        var (one, other, older, asked) = (await Child("Fay", need, 2018), await Child("Gus", need, 2019), await Child("Hal", need, 2010), await Child("Ida", need, 2018));
        foreach (var (child, kind) in new[] { (one, DecisionKinds.WillAssess), (other, DecisionKinds.RefuseToAssess), (older, DecisionKinds.WillAssess) })
        {
            var @case = await host.Area.Case(child);
            await host.Area.SetUp(null, hand =>
            {
                hand.Db.Add(new Decision { CaseId = @case, Kind = kind, MadeOn = hand.Today, Reasons = "Reasons.", ByName = "Bryn", ByRole = "Officer" });
                return Task.CompletedTask;
            });
        }

        var like = await working.Get<LikeCasesQuery>().To(await host.Area.Case(asked), PanelQuestions.Assess);
        (like.Yes, like.No).ShouldBe((1, 1));
        like.Latest.Count.ShouldBe(2);
    }

    private async Task<Guid> Child(string name, string need, int year)
    {
        var child = await host.Area.Child(name, born: new(year, 3, 4));
        await host.Area.SetUp(null, async hand => (await hand.Db.Children.SingleAsync(one => one.Id == child)).PrimaryNeed = need);
        return child;
    }

    [Fact]
    public async Task A_view_that_is_being_written_is_kept_for_its_writer_alone()
    {
        var (meeting, @case) = await OnTheAgenda("Kit");
        var item = $"/ashmere/panels/{meeting}/case/{@case}";
        var member = host.Browser(Persona.PanelMember);
        var page = await member.Open(item);
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await member.Post(item + "?handler=Keep", ("__RequestVerificationToken", token), ("View", "No"), ("Reasons", "I am not yet"))).ShouldBe(System.Net.HttpStatusCode.OK);
        page = await member.Open(item);
        page.ValueOf("Your reasons").ShouldBe("I am not yet");
        page.IsChosen("No").ShouldBeTrue();
        (await host.Browser(Persona.PanelChair).Open(item)).ValueOf("Your reasons").ShouldBe("");
        await page.Fill("Your reasons", "I am not yet sure of the evidence.").Press("Give your view");
        await using var working = await host.Area.As(Persona.PanelMember);
        (await working.Db.UnfinishedForms.AnyAsync(form => form.CaseId == @case)).ShouldBeFalse();
    }

    private async Task<(Guid Meeting, Guid Case)> OnTheAgenda(string child)
    {
        var @case = await host.Area.Case(await host.Area.Child(child));
        var chair = await (await host.Browser(Persona.PanelChair).Open("/ashmere/panels")).Fill("Name", "Assessment panel")
            .FillDate("Day", host.Clock.Today.AddDays(3)).Fill("Starts at", "9:30").Press("Arrange the panel");
        var meeting = Guid.Parse(chair.Address.Segments[^1]);
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<PutToPanel>().Do(@case, meeting)).IsDone.ShouldBeTrue();
        return (meeting, @case);
    }
}
