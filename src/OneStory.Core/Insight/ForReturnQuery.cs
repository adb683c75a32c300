using OneStory.People;
using OneStory.Places;

namespace OneStory.Insight;

/// <summary>What a record says for the return that nothing else of it asks.</summary>
public sealed record ForReturn(Child Child, IReadOnlyList<Case> Cases);

public sealed class ForReturnQuery(OneStoryDbContext db) : IUseCase
{
    public async Task<ForReturn> Of(Guid childId) => new(
        await db.Children.AsNoTracking().Include(child => child.Needs).FirstAsync(child => child.Id == childId),
        await db.Cases.AsNoTracking().Where(found => found.ChildId == childId).Include(found => found.Facts).Include(found => found.Particulars).Include(found => found.Requests)
            .Include(found => found.NamedPlaces).ThenInclude(place => place.Setting).Include(found => found.Placements).ThenInclude(place => place.Setting).OrderBy(found => found.Reference).AsSplitQuery().ToListAsync());
}
