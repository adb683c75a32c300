using System.Globalization;
using OneStory.People;
using OneStory.Places;

namespace OneStory.Imports;

/// <summary>Somebody's act here by which a value stands on the record, and when.</summary>
internal sealed record PutHere(string? ByName, DateTime At, DateOnly? Day)
{
    /// <summary>Somebody did, but who is not on record.</summary>
    public static readonly PutHere Unknown = new(null, DateTime.MinValue, null);
}

/// <summary>Who put each value where it is, an import or somebody here; what has been settled where a file said otherwise, and what is open.</summary>
internal sealed class Provenance
{
    private const string Added = "added";
    private const string Deleted = "deleted";
    private static readonly string[] Entities = [nameof(Child), nameof(CaseParticulars), nameof(NamedPlace), nameof(Placement), nameof(SenNeed)];

    private readonly Dictionary<Guid, PutHere> here = [];
    private readonly ILookup<Guid, Change> changes;
    private readonly ILookup<string, ImportDifference> settled;
    private readonly List<(ImportDifference Difference, DateOnly? AsOf)> open;

    private Provenance(IEnumerable<(Guid Act, PutHere Put)> acts, IEnumerable<Change> changes, List<(ImportDifference Difference, DateOnly? AsOf)> differences)
    {
        foreach (var (act, put) in acts) here[act] = put;
        this.changes = changes.ToLookup(change => change.EntityId);
        settled = differences.Select(one => one.Difference).Where(one => one.Choice is not null).ToLookup(one => one.Key);
        open = differences.FindAll(one => one.Difference.SettledAt is null);
    }

    private sealed record Change(Guid ActId, string Entity, Guid EntityId, string Field, string? Before, DateTime At, int Number, int Ordinal);

    /// <summary>Of a record that is opened: nobody has put anything there.</summary>
    public static Provenance None { get; } = new([], [], []);

    public static async Task<Provenance> Of(OneStoryDbContext db, IReadOnlyCollection<Guid> children)
    {
        if (children.Count == 0) return None;
        var records = await MergedRecords.Of(db, children);
        var acts = db.Acts.AsNoTracking().Where(act => act.ChildId != null && records.Contains(act.ChildId.Value));
        var byPeople = await acts.Where(act => act.Kind != PutOnRecord.Act).Select(act => new { act.Id, act.ByName, act.At, act.Day }).ToListAsync();
        var changed = await (from act in acts
                             join change in db.FieldChanges on act.Id equals change.ActId
                             where Entities.Contains(change.Entity)
                             select new Change(act.Id, change.Entity, change.EntityId, change.Field, change.Before, act.At, act.Number, change.Ordinal)).ToListAsync();
        var differences = await db.ImportDifferences.AsNoTracking().Where(difference => children.Contains(difference.ChildId))
            .Join(db.ImportRuns, difference => difference.RunId, run => run.Id, (difference, run) => new { difference, run.AsOf }).ToListAsync();
        return new(byPeople.Select(act => (act.Id, new PutHere(act.ByName, act.At, act.Day))), changed, differences.ConvertAll(one => (one.difference, one.AsOf)));
    }

    /// <summary>Who put here what the act put; null where it was an import.</summary>
    public PutHere? By(Guid? actId) => actId is { } act ? here.GetValueOrDefault(act) : null;

    /// <summary>Who put the value of a field here; null where an import did, or nobody ever has.</summary>
    public PutHere? Of(Guid record, string field, bool isEmpty) =>
        Last(changes[record].Where(change => change.Field == field || (!isEmpty && change.Field == Added)));

    /// <summary>Who took one of a kind off the record here.</summary>
    public PutHere? TakenOff(string entity) => Last(changes.SelectMany(one => one).Where(change => change.Entity == entity && change.Field == Deleted));

    /// <summary>Whether the field has held the value before.</summary>
    public bool Was(Guid record, string field, object? value) =>
        value is not null && changes[record].Any(change => change.Field == field && change.Before == Convert.ToString(value, CultureInfo.InvariantCulture));

    /// <summary>What a person chose when a file said this before; the file's only where nobody has changed it here since.</summary>
    public ImportChoice? Chosen(string key, string said, PutHere? put)
    {
        var last = settled[key].Where(difference => difference.Said == said).MaxBy(difference => difference.SettledAt);
        return last is { Choice: ImportChoice.File } && put?.At > last.SettledAt ? null : last?.Choice;
    }

    /// <summary>What other files left to be settled about the values, unless they are newer.</summary>
    public IReadOnlyList<ImportDifference> Open(Guid otherThan, DateOnly asOf, IReadOnlyCollection<string> keys) =>
        [.. open.Where(one => one.Difference.RunId != otherThan && one.AsOf <= asOf && keys.Contains(one.Difference.Key)).Select(one => one.Difference)];

    private PutHere? Last(IEnumerable<Change> among) => By(among.OrderBy(change => change.At).ThenBy(change => change.Number).ThenBy(change => change.Ordinal).LastOrDefault()?.ActId);
}
