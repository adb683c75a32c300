using System.Collections.Concurrent;

namespace OneStory.Web.Pages.Ask;

/// <summary>
/// How often a code can be tried: ten times in ten minutes from one address, and three hundred in an hour by everybody
/// together. A code is one of some 850,000 million, so that nobody finds one by trying.
/// </summary>
public sealed class CodeTries(TimeProvider time)
{
    private static readonly (int Most, TimeSpan Within) ByAddress = (10, TimeSpan.FromMinutes(10)), ByAll = (300, TimeSpan.FromHours(1));
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> tries = new();

    /// <summary>Counts a try, unless there have been too many.</summary>
    public bool May(string address)
    {
        if (tries.Count > 50_000) tries.Clear();
        return Count(address, ByAddress) && Count("", ByAll);
    }

    private bool Count(string key, (int Most, TimeSpan Within) limit)
    {
        var now = time.GetUtcNow();
        var queue = tries.GetOrAdd(key, _ => new());
        lock (queue)
        {
            while (queue.TryPeek(out var first) && first < now - limit.Within) queue.Dequeue();
            if (queue.Count >= limit.Most) return false;
            queue.Enqueue(now);
            return true;
        }
    }
}
