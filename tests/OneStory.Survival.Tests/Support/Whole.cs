using OneStory.Audit;
using OneStory.Data;

namespace OneStory.Survival.Tests.Support;

/// <summary>Looks at the record with a connection of the test's own, which nothing that was killed or cut can have spoilt.</summary>
internal static class Whole
{
    public static async Task<T> Read<T>(this OneStoryHost host, Func<OneStoryDbContext, Task<T>> read)
    {
        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        return await read(db);
    }

    /// <summary>Every chain of acts and looks holds.</summary>
    public static async Task ShouldBeWhole(this OneStoryHost host) => (await host.Read(db => new VerifyAudit(db).Do())).Breaks.ShouldBeEmpty();

    /// <summary>The host's clock is the machine's from now on, as it is for nodes.</summary>
    public static void FollowTheMachine(this OneStoryHost host) => host.Clock.MoveOn(TimeProvider.System.GetUtcNow() - host.Clock.GetUtcNow());

    /// <summary>Nodes that are the demonstration take today for the day that the host's clock shows; the host's clock is the machine's from now on.</summary>
    public static async Task KeepTheDayForNodes(this OneStoryHost host)
    {
        await using (var db = host.Area.Database.Open(host.Area.Ashmere))
        {
            db.DemonstrationClocks.Add(new() { OffsetTicks = (host.Clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).Ticks });
            await db.SaveChangesAsync();
        }

        host.FollowTheMachine();
    }
}
