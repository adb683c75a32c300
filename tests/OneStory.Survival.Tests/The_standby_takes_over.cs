using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using OneStory.Access;
using OneStory.Casework;
using OneStory.People;
using OneStory.Survival.Tests.Support;

namespace OneStory.Survival.Tests;

public sealed class The_standby_takes_over
{
    private const int Writers = 4;

    [Theory(Explicit = true), OnPostgres]
    public async Task No_act_that_was_said_to_be_done_is_lost_and_none_is_done_twice_and_nodes_go_on_without_a_restart(DatabaseKind on)
    {
        await using var primary = await PostgresServer.New();
        PostgresServer? standby = null;
        await using var host = await OneStoryHost.On(on, async template =>
        {
            var one = await primary.CopyOf(template);
            standby = await PostgresServer.Following(primary);
            return new ReachedDatabase(on, new NpgsqlConnectionStringBuilder(one) { Host = $"127.0.0.1:{primary.Port},127.0.0.1:{standby.Port}" }.ConnectionString);
        });
        await using var standbyToo = standby!;
        host.FollowTheMachine();
        await host.Area.Case(host.Area.Maya);
        await using var node = await Node.Start(host);
        var page = $"/ashmere/child/{host.Area.Maya}/messages";
        (await node.Browser(Persona.Parent).Open(page)).Status.ShouldBe(System.Net.HttpStatusCode.OK);

        var (done, tried) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        using var over = new CancellationTokenSource();
        var writing = Enumerable.Range(1, Writers).Select(writer => Task.Run(() => Write(host, writer, done, tried, over.Token))).ToList();
        await Until(() => done.Count >= 40);
        await primary.Kill();
        await Task.Delay(500);
        var away = Stopwatch.StartNew();
        await standbyToo.Promote();
        var sofar = done.Count;
        await Until(() => done.Count >= sofar + 40);
        await over.CancelAsync();
        await Task.WhenAll(writing);

        var kept = await host.Read(db => db.Acts.Where(act => act.Kind == "survive").Select(act => act.Reason!).ToListAsync());
        kept.ShouldBeUnique();
        done.Except(kept).ShouldBeEmpty();
        kept.Except(tried).ShouldBeEmpty();
        await host.ShouldBeWhole();
        (await node.Browser(Persona.Parent).Open(page)).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        TestContext.Current.SendDiagnosticMessage($"{done.Count} acts, served again {away.Elapsed.TotalSeconds:0.0} seconds after the standby was told to take over.");
    }

    /// <summary>Acts one after another, each with a reason that no other has; one that is in doubt or cannot begin is left, and the next begun.</summary>
    private static async Task Write(OneStoryHost host, int writer, ConcurrentBag<string> done, ConcurrentBag<string> tried, CancellationToken over)
    {
        for (var at = 1; !over.IsCancellationRequested; at++)
        {
            var reason = $"{writer}-{at}";
            tried.Add(reason);
            try
            {
                await using var working = await host.Area.As(Persona.Officer);
                var outcome = await working.Work.OnChild(host.Area.Maya, Right.EditPeople, new("survive", reason), hand =>
                {
                    hand.Db.Add(new TeamMember { ChildId = hand.Child.Id, Name = reason, Role = "Teacher" });
                    return Task.FromResult(Outcome.Done());
                });
                if (outcome.IsDone) done.Add(reason);
            }
            catch (Exception away) when (away is NpgsqlException or InvalidOperationException or Data.SavingInDoubtException)
            {
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            if (tries == 600) throw new TimeoutException("It did not come to that in a minute.");
            await Task.Delay(100);
        }
    }
}
