namespace OneStory.Casework;

/// <summary>The records that have become one.</summary>
public static class MergedRecords
{
    /// <summary>The record with all that were merged into it, and into those before.</summary>
    public static Task<IReadOnlyList<Guid>> Of(OneStoryDbContext db, Guid childId) => Of(db, [childId]);

    /// <summary>The records with all that were merged into any of them, and into those before.</summary>
    public static async Task<IReadOnlyList<Guid>> Of(OneStoryDbContext db, IEnumerable<Guid> children)
    {
        ArgumentNullException.ThrowIfNull(db);
        List<Guid> all = [.. children];
        for (List<Guid> last = all; last.Count > 0; all.AddRange(last))
        {
            var into = last;
            last = await db.Children.Where(child => child.MergedIntoId != null && into.Contains(child.MergedIntoId.Value) && !all.Contains(child.Id)).Select(child => child.Id).ToListAsync();
        }

        return all;
    }
}
