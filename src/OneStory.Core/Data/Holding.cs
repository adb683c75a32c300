namespace OneStory.Data;

/// <summary>
/// Holds a record against everybody else's acts until the transaction ends, so that what is read of it is still so when it is
/// written to, and its chain grows by one at a time.
/// </summary>
public static class Holding
{
    /// <summary>SQLite lets one transaction write at a time and needs no more. PostgreSQL knows the queries that hold by this tag.</summary>
    public const string Tag = "holds";

    /// <param name="childId">The record, or null for the authority's own affairs.</param>
    internal static async Task Hold(this OneStoryDbContext db, Guid? childId)
    {
        if (childId is { } child) await db.Children.TagWith(Tag).Where(c => c.Id == child).Select(c => c.Id).ToListAsync();
        else await db.Authorities.TagWith(Tag).Where(authority => authority.Id == db.Scope.Required).Select(authority => authority.Id).ToListAsync();
    }
}
