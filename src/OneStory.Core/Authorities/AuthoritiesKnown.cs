using System.Collections.Concurrent;

namespace OneStory.Authorities;

/// <summary>
/// Authorities as this node read them. They stand at the head of every page and change a few times in a year, so what was read is
/// believed for some seconds: for so long another node may show the name or telephone number from before a change.
/// </summary>
public sealed class AuthoritiesKnown(TimeProvider time)
{
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (Authority Authority, long ReadAt)> bySlug = new(StringComparer.Ordinal);

    /// <summary>The authority of an address, never to be changed by whoever reads it; null where there is none.</summary>
    public async Task<Authority?> Find(OneStoryDbContext db, string slug)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (bySlug.TryGetValue(slug, out var known) && time.GetElapsedTime(known.ReadAt) < Believed) return known.Authority;
        if (await db.Authorities.AsNoTracking().FirstOrDefaultAsync(authority => authority.Slug == slug) is not { } read) return null;
        bySlug[slug] = (read, time.GetTimestamp());
        return read;
    }

    /// <summary>What was read is no longer so.</summary>
    public void Forget(string slug) => bySlug.TryRemove(slug, out _);
}
