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
        var acts = await db.Acts.AsNoTracking().AsSingleQuery().Where(act => act.At >= since && act.AccountId != viewer.AccountId && mine.Any(c => c.ChildId == act.ChildId))
            .OrderByDescending(act => act.At).ThenByDescending(act => act.Number).Take(Most * 4).Include(act => act.Events)
            .Join(db.Children, act => act.ChildId, child => (Guid?)child.Id, (act, child) => new { Act = act, child.FirstName, child.KnownAs, child.LastName, CaseId = act.CaseId ?? mine.Where(c => c.ChildId == child.Id).Select(c => (Guid?)c.Id).FirstOrDefault() })
            .ToListAsync();
        return [.. acts.Where(row => row.Act.Day >= Since).OrderByDescending(row => row.Act.At).ThenByDescending(row => row.Act.Number).SelectMany(row =>
        {
            var (act, called, childId) = (row.Act, row.KnownAs ?? row.FirstName, row.Act.ChildId!.Value);
            return Tellings.Of(act, called).Select(what => new CameIn(act.At, childId, row.CaseId, $"{called} {row.LastName}", act.ByName, what, PathOf(what.Group, childId, row.CaseId)));
        }).Where(came => came.What.Group is not (TellingGroups.Allocation or TellingGroups.Housekeeping)).Take(Most)];
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
