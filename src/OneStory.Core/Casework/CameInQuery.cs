namespace OneStory.Casework;

/// <summary>Something that came in on one of the viewer's cases.</summary>
/// <param name="Path">Where it is answered, within the authority: "case/…/advice".</param>
public sealed record CameIn(DateTime At, Guid ChildId, Guid? CaseId, string Child, string Who, Telling What, string Path);

/// <summary>What others have done on somebody's cases lately, and messages nobody has read.</summary>
public sealed class CameInQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    private const int Most = 25;

    private static readonly AskedOften<Func<OneStoryDbContext, Guid[], DateTime, Guid?, IAsyncEnumerable<ActFound>>> OnCasesOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid[] posts, DateTime since, Guid? accountId) =>
        db.Acts.AsNoTracking().AsSingleQuery().Where(act => act.At >= since && act.AccountId != accountId && db.Cases.Any(c => c.ChildId == act.ChildId && c.OfficerPostId != null && posts.Contains(c.OfficerPostId.Value) && !c.Standing.IsClosed))
            .OrderByDescending(act => act.At).ThenByDescending(act => act.Number).Take(Most * 4).Include(act => act.Events)
            .Join(db.Children, act => act.ChildId, child => (Guid?)child.Id, (act, child) => new ActFound(
                act, child.KnownAs ?? child.FirstName, child.LastName,
                act.CaseId ?? db.Cases.Where(c => c.ChildId == child.Id && c.OfficerPostId != null && posts.Contains(c.OfficerPostId.Value) && !c.Standing.IsClosed).Select(c => (Guid?)c.Id).FirstOrDefault()))));

    /// <summary>The day since which it looks: yesterday, or on a Monday the Friday before.</summary>
    public DateOnly Since => clock.Today.AddDays(clock.Today.DayOfWeek switch { DayOfWeek.Monday => -3, DayOfWeek.Sunday => -2, _ => -1 });

    /// <param name="posts">The posts whose cases.</param>
    public async Task<IReadOnlyList<CameIn>> For(IReadOnlyList<Guid> posts)
    {
        // A day of London begins at most an hour before the same day of UTC.
        var since = Since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-1);
        var acts = await OnCasesOf.Of(db)(db, [.. posts], since, viewer.AccountId).ToListAsync();
        return [.. acts.Where(row => row.Act.Day >= Since).OrderByDescending(row => row.Act.At).ThenByDescending(row => row.Act.Number).SelectMany(row =>
        {
            var (act, childId) = (row.Act, row.Act.ChildId!.Value);
            return Tellings.Of(act, row.Called).Select(what => new CameIn(act.At, childId, row.CaseId, $"{row.Called} {row.LastName}", act.ByName, what, PathOf(what.Group, childId, row.CaseId)));
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

    /// <param name="CaseId">The act's, or the one of the child's that is on the list.</param>
    private sealed record ActFound(RecordedAct Act, string Called, string LastName, Guid? CaseId);
}
