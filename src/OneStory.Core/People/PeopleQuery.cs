using OneStory.Law;

namespace OneStory.People;

/// <summary>A child's people, and from where each thing is known.</summary>
/// <param name="From">"From the request of 2 November 2026", by the id of the record and, where it was changed since, the field.</param>
public sealed record PeopleOfChild(Child Child, IReadOnlyDictionary<(Guid Record, string Field), string> From, DateOnly RightsPassOn, RightsHolder RightsHeldBy, Holder? Officer)
{
    /// <summary>Where a field is known from: its last change, or else where the record came from.</summary>
    public string? FromOf(Guid record, string field = "") => From.GetValueOrDefault((record, field)) ?? From.GetValueOrDefault((record, ""));
}

/// <summary>The people page: child, family, team, and the provenance of each.</summary>
public sealed class PeopleQuery(OneStoryDbContext db, UkClock clock, FamilyPageQuery pages) : IUseCase
{
    public async Task<PeopleOfChild?> Of(Guid childId)
    {
        var child = await db.Children.AsNoTracking().Include(c => c.Family).Include(c => c.Team).Include(c => c.Setting).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == childId);
        if (child is null) return null;
        Guid[] records = [child.Id, .. child.Family.Select(member => member.Id), .. child.Team.Select(member => member.Id)];
        var changes = await db.FieldChanges.AsNoTracking().Where(change => records.Contains(change.EntityId))
            .Join(db.Acts, change => change.ActId, act => act.Id, (change, act) => new { change.EntityId, change.Field, act.Kind, act.ByName, act.Day, act.At }).OrderBy(row => row.At).ToListAsync();
        var from = new Dictionary<(Guid, string), string>();
        foreach (var change in changes)
            from[(change.EntityId, change.Field == "added" ? "" : change.Field)] = change.Kind == "receive-request"
                ? $"From the request of {change.Day.WithoutWeekday()}"
                : $"{(change.Field == "added" ? "Added" : "Changed")} by {change.ByName} on {change.Day.WithoutWeekday()}";
        var officer = await db.Cases.Where(c => c.ChildId == childId).OrderByDescending(c => c.OpenedAt).Select(c => c.OfficerPostId).FirstOrDefaultAsync();
        return new(child, from, Ages.YoungPersonFrom(child.Born), child.RightsHeldBy(clock.Today), await pages.HolderOf(officer));
    }
}
