using System.Collections.Concurrent;

namespace OneStory.Authorities;

/// <summary>
/// Authorities as this node read them. They stand at the head of every page and change a few times in a year, so what was read is
/// believed for some seconds, and for longer while the database is away: for so long another node may show the name or telephone
/// number from before a change.
/// </summary>
public sealed class AuthoritiesKnown(TimeProvider time)
{
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (Authority Authority, long ReadAt)> bySlug = new(StringComparer.Ordinal);
    private int changes;

    /// <summary>The authority of an address, never to be changed by whoever reads it; null where there is none.</summary>
    public async Task<Authority?> Find(Lazy<OneStoryDbContext> db, string slug)
    {
        ArgumentNullException.ThrowIfNull(db);
        var isKnown = bySlug.TryGetValue(slug, out var known);
        if (isKnown && time.GetElapsedTime(known.ReadAt) < Believed) return known.Authority;
        try
        {
            var before = changes;
            if (await db.Value.Authorities.AsNoTracking().FirstOrDefaultAsync(authority => authority.Slug == slug) is not { } read) return null;
            if (before == changes) bySlug[slug] = (read, time.GetTimestamp());
            return read;
        }
        catch (Exception problem) when (isKnown && db.Value.Passes(problem))
        {
            return known.Authority;
        }
    }

    /// <summary>The authority entered, never to be changed by whoever reads it.</summary>
    public async Task<Authority> Entered(OneStoryDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var id = db.Scope.Required;
        foreach (var (authority, readAt) in bySlug.Values)
            if (authority.Id == id && time.GetElapsedTime(readAt) < Believed) return authority;
        return await db.Authorities.AsNoTracking().FirstAsync(authority => authority.Id == id);
    }

    /// <summary>What was read may no longer be so.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        bySlug.Clear();
    }
}
