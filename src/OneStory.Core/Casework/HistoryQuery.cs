namespace OneStory.Casework;

/// <summary>A line of the history: who did what, when, why and on what basis.</summary>
/// <param name="Why">The reason that was given, or null.</param>
/// <param name="Basis">The provision relied on, or null.</param>
public sealed record HistoryLine(
    DateTime At, DateOnly Day, string Who, string Role, string? OnBehalfOf, string Group, string Type, string Says, string? Why, string? Basis, Guid? CaseId);

/// <param name="People">Everybody who has done anything, for the filter.</param>
/// <param name="Groups">What there is anything of, for the filter.</param>
public sealed record History(ListPage<HistoryLine> Page, IReadOnlyList<string> People, IReadOnlyList<(string Id, string Name)> Groups);

/// <param name="CaseId">Only what is of the case or of no case; null for all.</param>
/// <param name="ForFamily">Leaves out what is not theirs: each panel member's own view before the discussion, and what has no words for them.</param>
public sealed record HistoryAsked(Guid? CaseId = null, string? Person = null, string? Group = null, bool ForFamily = false, bool OldestFirst = false, ListAsked? List = null);

/// <summary>All that happened on a child's record, as sentences: from the acts themselves, and those of records merged into it.</summary>
public sealed class HistoryQuery(OneStoryDbContext db) : IUseCase
{
    private static readonly AskedOften<Func<OneStoryDbContext, Guid[], Guid, int, IAsyncEnumerable<RecordedAct>>> Last = new(() => EF.CompileAsyncQuery(
        (OneStoryDbContext db, Guid[] records, Guid caseId, int most) => db.Acts.AsNoTracking()
            .Where(act => act.ChildId != null && records.Contains(act.ChildId.Value) && (act.CaseId == null || act.CaseId == caseId))
            .OrderByDescending(act => act.At).ThenByDescending(act => act.Number).Take(most).Include(act => act.Events).AsSingleQuery()));

    public async Task<History> Of(Guid childId, HistoryAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var child = await db.Children.AsNoTracking().Where(c => c.Id == childId).Select(c => c.KnownAs ?? c.FirstName).FirstOrDefaultAsync() ?? "the child";
        var records = await MergedRecords.Of(db, childId);
        var acts = db.Acts.AsNoTracking().Where(act => act.ChildId != null && records.Contains(act.ChildId.Value));
        if (asked.CaseId is { } caseId) acts = acts.Where(act => act.CaseId == null || act.CaseId == caseId);
        var told = (await acts.Include(act => act.Events).AsSingleQuery().ToListAsync()).OrderBy(act => act.At).ThenBy(act => act.Number)
            .SelectMany(act => Lines(act, child, asked.ForFamily)).ToList();
        if (!asked.OldestFirst) told.Reverse();
        var shown = told.FindAll(line => (asked.Person is not { Length: > 0 } || line.Who == asked.Person) && (asked.Group is not { Length: > 0 } || line.Group == asked.Group));
        return new(Lists.Page(shown, asked.List ?? new()), [.. told.Select(line => line.Who).Distinct().Order(StringComparer.Ordinal)],
            [.. TellingGroups.All.Where(group => told.Exists(line => line.Group == group.Id))]);
    }

    /// <summary>What happened last on a case, the latest first.</summary>
    public async Task<IReadOnlyList<HistoryLine>> Lately(CaseHead head, int count)
    {
        ArgumentNullException.ThrowIfNull(head);
        Guid[] records = head.HasMerged ? [.. await MergedRecords.Of(db, head.ChildId)] : [head.ChildId];
        for (var most = count * 5; ; most *= 10)
        {
            var acts = await Last.Of(db)(db, records, head.CaseId, most).ToListAsync();
            var told = acts.OrderByDescending(act => act.At).ThenByDescending(act => act.Number).SelectMany(act => Lines(act, head.Called, forFamily: false).Reverse()).Take(count).ToList();
            // Some acts tell of nothing.
            if (told.Count == count || acts.Count < most) return told;
        }
    }

    private static IEnumerable<HistoryLine> Lines(RecordedAct act, string child, bool forFamily)
    {
        var tellings = Tellings.Of(act, child).Where(telling => !forFamily || telling.IsForFamily).ToList();
        for (var at = 0; at < tellings.Count; at++)
        {
            var telling = tellings[at];
            // The reason belongs to the act: said once, under the last thing it led to.
            var last = at == tellings.Count - 1;
            yield return new(act.At, act.Day, act.ByName, act.ByRole, act.OnBehalfOf, telling.Group, telling.Type, telling.Says, last ? act.Reason : null, last ? act.Basis : null, act.CaseId);
        }
    }
}
