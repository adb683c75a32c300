using System.Text.Json;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>How many rows of an import there are of each kind, and how many have been dealt with.</summary>
/// <param name="ToSettle">Values that were left as the record has them, until a person has settled them.</param>
public sealed record ImportCounts(int Create, int Change, int Same, int Doubtful, int Refused, int Applied, int LeftOut, int Failed, int ToDo, int ToSettle = 0)
{
    public int All => Create + Change + Same + Doubtful + Refused + LeftOut;
}

/// <summary>An import, and where it has come to.</summary>
public sealed record ImportSummary(ImportRun Run, ImportCounts Counts);

/// <summary>A row as a line of the list.</summary>
public sealed record ImportLine(
    int Number, int Line, string Name, DateOnly? Born, ImportVerdict Verdict, ImportRowState State, string? MatchedBy, Guid? MatchedId, string? Outcome, int Findings, string? FirstFinding, int Changes, int ToSettle);

/// <summary>What a list of rows is narrowed to.</summary>
public sealed record ImportRowsAsked(ImportVerdict? Verdict = null, ImportRowState? State = null, bool OnlyWithFindings = false, bool OnlyToSettle = false, int Page = 1);

/// <summary>A record that a doubtful row may be of.</summary>
public sealed record ImportCandidate(Guid ChildId, string Name, DateOnly Born, string? Postcode, string? Setting, string? Upn, string? Uln, int Cases)
{
    internal static Task<List<ImportCandidate>> Of(OneStoryDbContext db, ChildAccess access, IReadOnlyCollection<Guid> ids) => access.VisibleTo(db.Children.AsNoTracking()).Where(child => ids.Contains(child.Id))
        .Select(child => new ImportCandidate(child.Id, (child.KnownAs ?? child.FirstName) + " " + child.LastName, child.Born, child.Postcode, child.Setting!.Name, child.Upn, child.Uln, db.Cases.Count(c => c.ChildId == child.Id))).ToListAsync();
}

/// <summary>One row, whole.</summary>
public sealed record ImportRowPage(ImportRow Row, Sen2Person Said, IReadOnlyList<Sen2Finding> Findings, IReadOnlyList<ImportChange> Changes, IReadOnlyList<ImportDifference> Differences, IReadOnlyList<ImportCandidate> Candidates);

/// <summary>Imports of the authority, their rows, and a row.</summary>
public sealed class ImportsQuery(OneStoryDbContext db, ChildAccess access) : IUseCase
{
    public const int RowsOnPage = 50;

    public async Task<IReadOnlyList<ImportRun>> All() => await db.ImportRuns.AsNoTracking().OrderByDescending(run => run.StartedAt).Take(50).ToListAsync();

    public async Task<ImportSummary?> One(Guid runId)
    {
        if (await db.ImportRuns.AsNoTracking().FirstOrDefaultAsync(run => run.Id == runId) is not { } found) return null;
        var groups = await db.ImportRows.Where(row => row.RunId == runId).GroupBy(row => new { row.Verdict, row.State }).Select(group => new { group.Key.Verdict, group.Key.State, Count = group.Count() }).ToListAsync();
        int Of(ImportVerdict verdict) => groups.Where(group => group.Verdict == verdict).Sum(group => group.Count);
        int In(ImportRowState state) => groups.Where(group => group.State == state).Sum(group => group.Count);
        return new(found, new(Of(ImportVerdict.Create), Of(ImportVerdict.Change), Of(ImportVerdict.Same), groups.Where(group => group.Verdict == ImportVerdict.Doubtful && group.State == ImportRowState.Waiting).Sum(group => group.Count), Of(ImportVerdict.Refused), In(ImportRowState.Applied), In(ImportRowState.LeftOut), In(ImportRowState.Failed),
            groups.Where(group => group.State == ImportRowState.Waiting && group.Verdict is ImportVerdict.Create or ImportVerdict.Change).Sum(group => group.Count),
            await ToSettle(runId).CountAsync()));
    }

    public async Task<(IReadOnlyList<ImportLine> Rows, int Count)> Rows(Guid runId, ImportRowsAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var rows = Narrowed(runId, asked);
        var count = await rows.CountAsync();
        var found = await rows.OrderBy(row => row.Number).Skip((asked.Page - 1) * RowsOnPage).Take(RowsOnPage).ToListAsync();
        var numbers = found.ConvertAll(row => row.Number);
        var toSettle = (await ToSettle(runId).Where(difference => numbers.Contains(difference.Number)).Select(difference => difference.Number).ToListAsync()).CountBy(number => number).ToDictionary();
        return ([.. found.Select(row => Line(row, toSettle))], count);
    }

    /// <summary>Every row, one at a time, for a file to be taken away.</summary>
    public async IAsyncEnumerable<ImportLine> Every(Guid runId)
    {
        var toSettle = await ToSettle(runId).GroupBy(difference => difference.Number).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        await foreach (var row in Narrowed(runId, new()).OrderBy(row => row.Number).AsAsyncEnumerable()) yield return Line(row, toSettle);
    }

    public async Task<ImportRowPage?> Row(Guid runId, int number)
    {
        if (await db.ImportRows.AsNoTracking().FirstOrDefaultAsync(found => found.RunId == runId && found.Number == number) is not { } row) return null;
        List<Guid> ids = row.Candidates.Count > 0 ? row.Candidates : row.MatchedId is { } id ? [id] : [];
        var candidates = await ImportCandidate.Of(db, access, ids);
        var visible = access.VisibleTo(db.Children);
        var differences = await db.ImportDifferences.AsNoTracking().Where(difference => difference.RunId == runId && difference.Number == number && visible.Any(child => child.Id == difference.ChildId))
            .OrderBy(difference => difference.Id).ToListAsync();
        return new(row, JsonSerializer.Deserialize<Sen2Person>(row.Content, ImportJson.Options)!, FindingsOf(row), ImportJson.Read<ImportChange>(row.Changes), differences, candidates);
    }

    private IQueryable<ImportRow> Narrowed(Guid runId, ImportRowsAsked asked)
    {
        var rows = db.ImportRows.AsNoTracking().Where(row => row.RunId == runId);
        if (asked.Verdict is { } verdict) rows = rows.Where(row => row.Verdict == verdict);
        if (asked.State is { } state) rows = rows.Where(row => row.State == state);
        if (asked.OnlyToSettle) rows = rows.Where(row => ToSettle(runId).Any(difference => difference.Number == row.Number));
        return asked.OnlyWithFindings ? rows.Where(row => row.Findings != "") : rows;
    }

    private IQueryable<ImportDifference> ToSettle(Guid runId) => db.ImportDifferences.Where(difference => difference.RunId == runId && difference.SettledAt == null);

    private static ImportLine Line(ImportRow row, Dictionary<int, int> toSettle)
    {
        var findings = FindingsOf(row);
        return new(row.Number, row.Line, row.Name, row.Born, row.Verdict, row.State, row.MatchedBy, row.MatchedId, row.Outcome, findings.Count, findings.OrderBy(finding => finding.Severity).FirstOrDefault()?.Message, ImportJson.Read<ImportChange>(row.Changes).Count, toSettle.GetValueOrDefault(row.Number));
    }

    /// <summary>What is wrong with the file as a whole.</summary>
    public static IReadOnlyList<Sen2Finding> FindingsOf(ImportRun run) => ImportJson.Read<Sen2Finding>((run ?? throw new ArgumentNullException(nameof(run))).Findings);

    private static IReadOnlyList<Sen2Finding> FindingsOf(ImportRow row) => ImportJson.Read<Sen2Finding>(row.Findings);
}
