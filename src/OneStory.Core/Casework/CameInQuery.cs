namespace OneStory.Casework;

/// <summary>Something that came in on one of the viewer's cases.</summary>
/// <param name="Path">Where it is answered, within the authority: "case/…/advice".</param>
public sealed record CameIn(DateTime At, Guid ChildId, Guid? CaseId, string Child, string Who, Telling What, string Path);

/// <summary>What others have done on somebody's cases lately, and messages nobody has read.</summary>
public sealed class CameInQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    private const int Most = 25;

    /// <summary>The day since which it looks: yesterday, or on a Monday the Friday before.</summary>
    public DateOnly Since => clock.Today.AddDays(clock.Today.DayOfWeek switch { DayOfWeek.Monday => -3, DayOfWeek.Sunday => -2, _ => -1 });

    /// <param name="posts">The posts whose cases.</param>
    public async Task<IReadOnlyList<CameIn>> For(IReadOnlyList<Guid> posts)
    {
        var mine = db.Cases.AsNoTracking().Where(c => c.OfficerPostId != null && posts.Contains(c.OfficerPostId.Value) && !c.Standing.IsClosed);
        // A day of London begins at most an hour before the same day of UTC.
        var since = Since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-1);
        var acts = await db.Acts.AsNoTracking().Where(act => act.At >= since && act.AccountId != viewer.AccountId && mine.Any(c => c.ChildId == act.ChildId))
            .Include(act => act.Events).OrderByDescending(act => act.At).ThenByDescending(act => act.Number).Take(Most * 4).ToListAsync();
        if (acts.Count == 0) return [];
        var children = acts.Where(act => act.ChildId is not null).Select(act => act.ChildId!.Value).Distinct().ToList();
        var names = await db.Children.AsNoTracking().Where(child => children.Contains(child.Id)).ToDictionaryAsync(child => child.Id);
        var cases = await mine.Where(c => children.Contains(c.ChildId)).Select(c => new { c.Id, c.ChildId }).ToListAsync();
        return [.. acts.Where(act => act.Day >= Since && act.ChildId is not null).SelectMany(act => Tellings.Of(act, names[act.ChildId!.Value].CalledName).Select(what =>
        {
            var caseId = act.CaseId ?? cases.Find(c => c.ChildId == act.ChildId)?.Id;
            return new CameIn(act.At, act.ChildId!.Value, caseId, names[act.ChildId.Value].Name, act.ByName, what, PathOf(what.Group, act.ChildId.Value, caseId));
        })).Where(came => came.What.Group is not (TellingGroups.Allocation or TellingGroups.Housekeeping)).Take(Most)];
    }

    private static string PathOf(string group, Guid childId, Guid? caseId) => (group, caseId) switch
    {
        (TellingGroups.Messages, _) or (_, null) => $"child/{childId}/{(group == TellingGroups.Messages ? "messages" : "")}".TrimEnd('/'),
        (TellingGroups.Advice, { } id) => $"case/{id}/advice",
        (TellingGroups.Consultations, { } id) => $"case/{id}/consultations",
        (TellingGroups.Family, { } id) => $"case/{id}/plan/comments",
        (TellingGroups.Story, _) => $"child/{childId}/story",
        (TellingGroups.Documents, _) => $"child/{childId}/documents",
        (_, { } id) => $"case/{id}/history",
    };
}
