namespace OneStory.Casework;

/// <summary>A record, as one of two that may be one child's.</summary>
public sealed record RecordOfChild(Guid ChildId, string Name, DateOnly Born, string? Postcode, string? Setting, string? Upn, string? NhsNumber, int Cases);

/// <param name="Because">"the same NHS number", "the same birth date and similar names".</param>
public sealed record PossibleDuplicate(RecordOfChild One, RecordOfChild Other, string Because);

/// <summary>Records that may be one child's: the same identifier, or the same birth date and similar names.</summary>
public sealed class FindDuplicatesQuery(OneStoryDbContext db, ChildAccess access) : IUseCase
{
    /// <param name="childId">Only pairs of which this is one; null for all.</param>
    public async Task<IReadOnlyList<PossibleDuplicate>> All(Guid? childId = null)
    {
        var rows = await access.VisibleTo(db.Children.AsNoTracking()).Where(child => child.MergedIntoId == null)
            .Select(child => new Row(child.Id, child.SearchName, child.Born, child.Upn, child.Uln, child.NhsNumber)).ToListAsync();
        var found = new Dictionary<(Guid, Guid), string>();
        Same(rows, row => row.NhsNumber, "the same NHS number", found);
        Same(rows, row => row.Upn, "the same pupil number", found);
        Same(rows, row => row.Uln, "the same learner number", found);
        foreach (var born in rows.GroupBy(row => row.Born).Where(group => group.Count() > 1))
            foreach (var (a, b) in Pairs([.. born]))
                if (SimilarNames.Are(a.SearchName, b.SearchName)) found.TryAdd(Key(a, b), "the same birth date and similar names");
        var pairs = found.Where(pair => childId is null || pair.Key.Item1 == childId || pair.Key.Item2 == childId).Take(200).ToList();
        var records = await Records([.. pairs.SelectMany(pair => new[] { pair.Key.Item1, pair.Key.Item2 }).Distinct()]);
        return [.. pairs.Select(pair => new PossibleDuplicate(records[pair.Key.Item1], records[pair.Key.Item2], pair.Value)).OrderBy(pair => pair.One.Name, StringComparer.Ordinal)];
    }

    public async Task<RecordOfChild?> Record(Guid childId) => (await Records([childId])).GetValueOrDefault(childId);

    private async Task<Dictionary<Guid, RecordOfChild>> Records(List<Guid> ids) => await access.VisibleTo(db.Children.AsNoTracking()).Where(child => ids.Contains(child.Id))
        .Select(child => new RecordOfChild(child.Id, (child.KnownAs ?? child.FirstName) + " " + child.LastName, child.Born, child.Postcode, child.Setting!.Name, child.Upn, child.NhsNumber,
            db.Cases.Count(c => c.ChildId == child.Id))).ToDictionaryAsync(record => record.ChildId);

    private static void Same(List<Row> rows, Func<Row, string?> identifier, string because, Dictionary<(Guid, Guid), string> found)
    {
        foreach (var group in rows.Where(row => !string.IsNullOrEmpty(identifier(row))).GroupBy(identifier).Where(group => group.Count() > 1))
            foreach (var (a, b) in Pairs([.. group])) found.TryAdd(Key(a, b), because);
    }

    private static IEnumerable<(Row, Row)> Pairs(List<Row> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            for (var j = i + 1; j < rows.Count; j++) yield return (rows[i], rows[j]);
    }

    /// <summary>The older record first: ids are made in the order of time.</summary>
    private static (Guid, Guid) Key(Row a, Row b) => a.Id.CompareTo(b.Id) < 0 ? (a.Id, b.Id) : (b.Id, a.Id);

    private sealed record Row(Guid Id, string SearchName, DateOnly Born, string? Upn, string? Uln, string? NhsNumber);
}
