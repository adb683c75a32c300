using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Plans;

namespace OneStory.Web.Tests.Plans;

public sealed class Answering_the_family(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_comment_is_accepted_and_the_line_changed_in_one_step()
    {
        var plan = await Commented();
        var page = await host.Browser(Persona.Officer).Open(plan.At("comments"));
        page.Choose("Accepted").Fill("The line, as it shall say", "A speech and language therapist will work with Maya one to one for 20 minutes twice a week.");
        page = await page.Press("Answer the comment on F1");
        page.Said.ShouldBe("Answered. The family sees it beside their comment.");
        (await plan.Line("F")).Text.ShouldContain("20 minutes twice a week");
        (await host.Browser(Persona.Parent).Open(plan.Draft("/read/learning"))).ShouldSay("We answered on 8 February 2027: yes.");
        (await host.Browser(Persona.Parent).Open(plan.Draft())).ShouldSay("1 comment asks for a change. We have answered it.");
    }

    [Fact]
    public async Task A_comment_that_is_not_accepted_says_why_and_leaves_the_line()
    {
        var plan = await Commented();
        var page = await host.Browser(Persona.Officer).Open(plan.At("comments"));
        page = await page.Choose("Not accepted").Press("Answer the comment on F1");
        page.Errors.ShouldBe(["Say why not. The family will read it."]);
        await page.Choose("Not accepted").Fill("In words, to the family", "The therapist has said that shorter sessions do not work.").Press("Answer the comment on F1");
        (await plan.Line("F")).Text.ShouldBe(PlanCase.Provision);
    }

    [Fact]
    public async Task Accepting_without_doing_or_saying_anything_is_no_answer()
    {
        var plan = await Commented();
        var page = await host.Browser(Persona.Officer).Open(plan.At("comments"));
        (await page.Choose("Accepted").Press("Answer the comment on F1")).Errors.ShouldHaveSingleItem().ShouldStartWith("Change the words of the line");
    }

    [Fact]
    public async Task A_comment_that_has_been_answered_stays_as_it_is()
    {
        var plan = await Commented();
        var (line, comment) = (await plan.Line("F"), await Comment(plan));
        await plan.Done(Persona.Officer, working => working.Get<AnswerComment>().Do(plan.Case, new(comment.Id, comment.Version, CommentAnswer.NotAccepted, "No.")));
        (await plan.Try(Persona.Parent, working => working.Get<CommentOnDraft>().Do(plan.Case, new(comment.Id, 1, line.Id, "F", CommentKind.Right, "")))).ShouldBeOfType<Refused>();
        (await plan.Try(Persona.Officer, working => working.Get<AnswerComment>().Do(plan.Case, new(comment.Id, comment.Version, CommentAnswer.Accepted, "Yes.")))).ShouldBeOfType<Conflict>();
    }

    [Fact]
    public async Task A_line_that_somebody_changed_meanwhile_is_not_overwritten()
    {
        var plan = await Commented();
        var page = await host.Browser(Persona.Officer).Open(plan.At("comments"));
        var line = await plan.Line("F");
        await plan.Done(Persona.Manager, working => working.Get<WritePlanLine>().Do(plan.Case, new(line.Id, line.Version, "F", PlanLineKind.Provision, "Changed since.")));
        page = await page.Choose("Accepted").Fill("The line, as it shall say", "Mine.").Press("Answer the comment on F1");
        page.Errors.ShouldHaveSingleItem().ShouldContain("Somebody else has changed the line");
        page.ValueOf("The line, as it shall say").ShouldBe("Mine.");
        (await plan.Line("F")).Text.ShouldBe("Changed since.");
    }

    [Fact]
    public async Task A_meeting_is_arranged_and_recorded()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var browser = host.Browser(Persona.Officer);
        var page = await browser.Open(plan.At("comments"));
        page = await page.FillDate("Day", new(2027, 2, 11)).Fill("Time", "14:30").Fill("Where, or how to join", "County Hall, room 4").Press("Arrange");
        page.ShouldSay("Arranged for 11 February 2027 at 14:30, County Hall, room 4.");
        page = await page.FillDate("Day you met", new(2027, 2, 9)).Press("Record it");
        page.Errors.ShouldBe(["The meeting has not been held yet: that day is to come."]);
        host.Clock.MoveTo(new(2027, 2, 11), new(16, 0));
        page = await (await browser.Open(plan.At("comments"))).FillDate("Day you met", new(2027, 2, 11)).Press("Record it");
        page.ShouldSay("Held on Thursday 11 February 2027.");
    }

    private async Task<PlanCase> Commented()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var line = await plan.Line("F");
        await plan.Done(Persona.Parent, working => working.Get<CommentOnDraft>().Do(plan.Case, new(Guid.CreateVersion7(), 1, line.Id, "F", CommentKind.NotRight, "She cannot do 45 minutes.", "Two times 20 minutes.")));
        return plan;
    }

    private static async Task<PlanComment> Comment(PlanCase plan)
    {
        await using var working = await plan.Area.AsTheSystem();
        return await working.Db.PlanComments.AsNoTracking().SingleAsync(said => said.Plan.CaseId == plan.Case);
    }
}
