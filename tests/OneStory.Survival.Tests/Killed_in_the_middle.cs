using OneStory.Plans;
using OneStory.Survival.Tests.Support;

namespace OneStory.Survival.Tests;

public sealed class Killed_in_the_middle
{
    private const string Button = "Make the plan final and send it";

    [Theory, OnBothDatabases]
    public async Task Of_making_a_plan_final_nothing_is_half_done_and_done_again_it_is_done_once(DatabaseKind on)
    {
        await using var host = await OneStoryHost.On(on);
        var plan = await PlanCase.Ready(host.Area);
        await host.KeepTheDayForNodes();
        var before = await Record(host, plan);

        await using (var node = await Node.Start(host, ("OneStory:Demonstration", "true")))
        {
            var page = await node.Browser(Persona.Officer).Open(plan.At("finalise"));
            before = before with { Looks = (await Record(host, plan)).Looks };
            await using var stuck = await Stuck.In(host.Area.Database);
            var pressed = page.Press(Button);
            await stuck.IsReached();
            await node.Kill();
            await Should.ThrowAsync<HttpRequestException>(pressed);
        }

        (await Record(host, plan)).ShouldBe(before);
        await host.ShouldBeWhole();

        await using var next = await Node.Start(host, ("OneStory:Demonstration", "true"));
        var again = await (await next.Browser(Persona.Officer).Open(plan.At("finalise"))).Press(Button);
        again.Said!.ShouldStartWith("The plan is final");
        var after = await Record(host, plan);
        (after.Finals - before.Finals, after.Facts - before.Facts, after.Acts - before.Acts).ShouldBe((1, 1, 1));
        after.Messages.ShouldBeGreaterThan(before.Messages);
        await host.ShouldBeWhole();
        (await host.Read(db => db.Outbox.Where(message => message.CaseId == plan.Case && message.Attachment != null).GroupBy(message => message.Key).CountAsync(key => key.Count() > 1))).ShouldBe(0);
    }

    private static Task<Held> Record(OneStoryHost host, PlanCase plan) => host.Read(async db => new Held(
        await db.PlanIssues.CountAsync(issue => issue.Plan.CaseId == plan.Case && issue.Kind == IssueKind.Final),
        await db.CaseFacts.CountAsync(fact => fact.CaseId == plan.Case),
        await db.Acts.CountAsync(act => act.ChildId == plan.Child),
        await db.Outbox.CountAsync(message => message.CaseId == plan.Case),
        await db.AccessLog.CountAsync(look => look.ChildId == plan.Child),
        await db.Cases.Where(found => found.Id == plan.Case).Select(found => found.Version).SingleAsync()));

    private sealed record Held(int Finals, int Facts, int Acts, int Messages, int Looks, int Version);
}
