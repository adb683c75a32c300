namespace OneStory.Returns.Sen2;

/// <summary>
/// Puts the rows of a return's tables together by their keys, in whatever order they come, a table after the one it hangs on. It
/// keeps a short index of the keys, and the rows in <see cref="TemporaryRuns"/>.
/// </summary>
internal sealed class Sen2Assembler : IDisposable
{
    private const int MostFindings = 200;
    private readonly IReadOnlyList<Sen2Module> _modules;
    private readonly Dictionary<ulong, int>[] _persons;
    private readonly TemporaryRuns[] _rows;
    private readonly List<Sen2Finding> _findings = [];

    public Sen2Assembler(IReadOnlyList<Sen2Module> modules, int held = 10_000)
    {
        _modules = modules;
        _persons = [.. modules.Select(_ => new Dictionary<ulong, int>())];
        _rows = [.. modules.Select(_ => new TemporaryRuns(held))];
    }

    /// <summary>Rows that belong to none, or have the key of another.</summary>
    public IReadOnlyList<Sen2Finding> Findings => _findings;

    public void Add(Sen2Module module, Sen2ModuleRow row)
    {
        var person = module.On is not { } on ? _persons[module.Index].Count : _persons[on.Index].GetValueOrDefault(Hash(row.Parent), -1);
        if (person < 0) Find(module, row, $"This row of {module.Name} belongs to a row of {module.On!.Name}, “{row.Parent}”, that is not there. It is not read.");
        else if (_modules.Any(below => below.On == module) && !_persons[module.Index].TryAdd(Hash(row.Key), person)) Find(module, row, $"The key “{row.Key}” stands twice in {module.Name}. The second row is not read.");
        else _rows[module.Index].Add(person, row);
    }

    /// <summary>The rows of each person, by table.</summary>
    public IEnumerable<IReadOnlyList<Sen2ModuleRow>[]> Persons()
    {
        var all = _rows.Select(rows => rows.Sorted().GetEnumerator()).ToList();
        var more = all.Select(rows => rows.MoveNext()).ToArray();
        for (var person = 0; person < _persons[0].Count; person++)
        {
            var rows = new IReadOnlyList<Sen2ModuleRow>[all.Count];
            for (var at = 0; at < all.Count; at++)
            {
                var of = new List<Sen2ModuleRow>();
                for (; more[at] && all[at].Current.Order == person; more[at] = all[at].MoveNext()) of.Add(all[at].Current.Row);
                rows[at] = of;
            }

            yield return rows;
        }
    }

    public void Dispose()
    {
        foreach (var rows in _rows) rows.Dispose();
    }

    private void Find(Sen2Module module, Sen2ModuleRow row, string message)
    {
        if (_findings.Count < MostFindings) _findings.Add(new("S2-008", Sen2Rule.Of("S2-008").Severity, message, module.Name, row.Key, row.Line, 0));
    }

    // FNV-1a: among the five million keys of a whole country's return, one chance in a million that two are the same.
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
