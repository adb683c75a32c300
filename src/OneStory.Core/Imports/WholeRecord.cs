using OneStory.People;

namespace OneStory.Imports;

/// <summary>A record with all that a return can say of it, to be changed.</summary>
internal static class WholeRecord
{
    public static async Task<(Child Child, List<Case> Cases)> Of(OneStoryDbContext db, Guid childId) =>
        (await db.Children.Include(child => child.Needs).FirstAsync(child => child.Id == childId), await Cases(db.Cases.Where(found => found.ChildId == childId)).ToListAsync());

    /// <summary>Several at once, tracked by nobody yet.</summary>
    public static async Task<Dictionary<Guid, (Child Child, List<Case> Cases)>> Of(OneStoryDbContext db, IReadOnlyCollection<Guid> children)
    {
        if (children.Count == 0) return [];
        var cases = (await Cases(db.Cases.AsNoTrackingWithIdentityResolution().Where(found => children.Contains(found.ChildId))).ToListAsync()).ToLookup(found => found.ChildId);
        var found = await db.Children.AsNoTracking().Include(child => child.Needs).Where(child => children.Contains(child.Id)).ToListAsync();
        return found.ToDictionary(child => child.Id, child => (child, cases[child.Id].ToList()));
    }

    private static IQueryable<Case> Cases(IQueryable<Case> cases) => cases.Include(found => found.Facts).Include(found => found.Circumstances).Include(found => found.Deadlines).Include(found => found.Particulars)
        .Include(found => found.NamedPlaces).ThenInclude(place => place.Setting).Include(found => found.Placements).ThenInclude(place => place.Setting).Include(found => found.Requests).AsSplitQuery();
}
