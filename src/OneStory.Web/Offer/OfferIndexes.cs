using System.Collections.Concurrent;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.Web.Offer;

/// <summary>
/// Keeps on this node what the public has of each authority's Local Offer, so that a page of it asks the database nothing. Once a
/// second one visitor looks whether the stamp has moved; a new copy is made beside the old, which serves until it is there.
/// </summary>
public sealed partial class OfferIndexes(IServiceScopeFactory scopes, ILogger<OfferIndexes> log) : IDisposable
{
    /// <summary>In milliseconds. A copy that nobody has looked at for longer than the second may be very old.</summary>
    private const int LookEvery = 1000, OldAfter = 10_000;

    /// <summary>How long whoever found the copy old waits for the new one; as long as it takes where nobody had looked for a while.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<int, Shelf> shelves = new();
    private readonly SemaphoreSlim oneBuilder = new(1, 1);
    private (IReadOnlyDictionary<string, GeoPoint> Known, DateOnly On)? districts;

    public ValueTask<OfferHeld> Of(Authority authority, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var shelf = shelves.GetOrAdd(authority.Id, _ => new());
        if (shelf.Held is not { } held) return new(Fresh(shelf, authority, today));
        return shelf.IsTimeToLook(out var since) ? new(Look(shelf, held, since > OldAfter, authority, today)) : new(held);
    }

    public void Dispose() => oneBuilder.Dispose();

    private async Task<OfferHeld> Look(Shelf shelf, OfferHeld held, bool isOld, Authority authority, DateOnly today)
    {
        await using var scope = Enter(authority);
        try
        {
            if (held.Day == today && await scope.ServiceProvider.GetRequiredService<StampQuery>().Now() == held.Stamp) return held;
            var fresh = Fresh(shelf, authority, today);
            return isOld || await Task.WhenAny(fresh, Task.Delay(Patience)) == fresh ? await fresh : held;
        }
        catch (Exception problem) when (shelf.Making is { IsFaulted: true } || scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().Passes(problem))
        {
            return held;
        }
    }

    /// <summary>The copy being made, or one begun now: however many ask, there is one builder.</summary>
    private Task<OfferHeld> Fresh(Shelf shelf, Authority authority, DateOnly today)
    {
        lock (shelf)
        {
            if (shelf.Making is null or { IsCompleted: true }) shelf.Making = Task.Run(() => Make(shelf, authority, today));
            return shelf.Making;
        }
    }

    private async Task<OfferHeld> Make(Shelf shelf, Authority authority, DateOnly today)
    {
        await oneBuilder.WaitAsync();
        try
        {
            await using var scope = Enter(authority);
            if (districts is not { Known.Count: > 0 } asked || asked.On != today) districts = (await scope.ServiceProvider.GetRequiredService<DistrictsQuery>().All(), today);
            return shelf.Held = await OfferHeld.Make(scope.ServiceProvider, authority.Slug, today, districts.Value.Known);
        }
        catch (Exception problem)
        {
            Failed(log, problem, authority.Slug);
            throw;
        }
        finally
        {
            oneBuilder.Release();
        }
    }

    private AsyncServiceScope Enter(Authority authority)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(authority.Id);
        return scope;
    }

    [LoggerMessage(1, LogLevel.Error, "The Local Offer of {Authority} could not be made ready. An older copy serves on where there is one.")]
    private static partial void Failed(ILogger log, Exception problem, string authority);

    private sealed class Shelf
    {
        private long lookedAt = Environment.TickCount64;

        public volatile OfferHeld? Held;

        public Task<OfferHeld>? Making { get; set; }

        /// <summary>True for one visitor in a second.</summary>
        public bool IsTimeToLook(out long since)
        {
            var (now, last) = (Environment.TickCount64, Volatile.Read(ref lookedAt));
            since = now - last;
            return since >= LookEvery && Interlocked.CompareExchange(ref lookedAt, now, last) == last;
        }
    }
}
