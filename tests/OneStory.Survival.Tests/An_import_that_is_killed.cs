using OneStory.Access;
using OneStory.Casework;
using OneStory.Imports;
using OneStory.Survival.Tests.Support;
using OneStory.Testing.Returns;

namespace OneStory.Survival.Tests;

public sealed class An_import_that_is_killed
{
    private const int First = 3;

    [Theory, OnBothDatabases]
    public async Task Is_taken_up_by_another_node_and_nobody_is_left_out_half_done_or_brought_in_twice(DatabaseKind on)
    {
        await using var host = await OneStoryHost.On(on);
        host.FollowTheMachine();
        var before = await Held(host);
        var run = await AReturn.Read(host.Area, AReturn.File(host.Area.Ashmere));
        await using (var working = await host.Area.As(Persona.DataOfficer)) (await working.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Done>();
        for (var person = 0; person < First; person++) await OneMore(host, run);

        var stuck = await Stuck.In(host.Area.Database);
        await using (stuck)
        {
            await using var node = await Node.Start(host, ("OneStory:RunJobs", "true"));
            await stuck.IsReached();
            await node.Kill();
        }

        (await Held(host)).ShouldBe(new(before.Children + First, First));
        await host.ShouldBeWhole();

        await LetGoOfTheDeadNodesTurn(host);
        await using var other = await Node.Start(host, ("OneStory:RunJobs", "true"));
        for (var tries = 0; (await AReturn.Summary(host.Area, run)).Run.State != ImportState.Done; tries++)
        {
            tries.ShouldBeLessThan(600, "The import was not taken up in a minute.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        (await AReturn.Summary(host.Area, run)).Counts.Applied.ShouldBe(AReturn.People.Count);
        (await Held(host)).ShouldBe(new(before.Children + AReturn.People.Count, AReturn.People.Count));
        await host.ShouldBeWhole();
    }

    /// <summary>It ends by itself after two minutes.</summary>
    private static async Task LetGoOfTheDeadNodesTurn(OneStoryHost host)
    {
        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        var now = host.Clock.GetUtcNow().UtcDateTime;
        (await db.JobTurns.Where(turn => turn.Id == $"imports:{host.Area.Ashmere}" && turn.HeldBy != null)
            .ExecuteUpdateAsync(turn => turn.SetProperty(t => t.HeldUntil, now).SetProperty(t => t.NextAt, now))).ShouldBe(1);
    }

    private static async Task OneMore(OneStoryHost host, Guid run)
    {
        await using var working = await host.Area.AsTheSystem();
        (await working.Get<PutOnRecord>().Turn(run, TimeSpan.Zero, CancellationToken.None)).ShouldBe(1);
    }

    private static Task<Counts> Held(OneStoryHost host) => host.Read(async db => new Counts(await db.Children.CountAsync(), await db.Acts.CountAsync(act => act.Kind == "bring-in")));

    private sealed record Counts(int Children, int Acts);
}
