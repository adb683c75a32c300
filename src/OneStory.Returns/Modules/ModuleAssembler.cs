namespace OneStory.Returns.Modules;

/// <summary>
/// Puts the rows of tables together by their keys, in whatever order they come, a table after the one it hangs on. It keeps a short
/// index of the keys, and the rows in <see cref="TemporaryRuns"/>.
/// </summary>
internal sealed class ModuleAssembler : IDisposable
{
    private const int MostProblems = 200;
    private readonly IReadOnlyList<Module> _modules;
    private readonly Dictionary<ulong, int>?[] _index;
    private readonly TemporaryRuns[] _rows;
    private readonly List<ModuleProblem> _problems = [];
    private int _records;

    public ModuleAssembler(IReadOnlyList<Module> modules, int held = 10_000)
    {
        _modules = modules;
        _index = [.. modules.Select(module => modules.Any(below => below.On == module) ? new Dictionary<ulong, int>() : null)];
        _rows = [.. modules.Select(_ => new TemporaryRuns(held))];
    }

    /// <summary>Rows that belong to none, or have the key of another.</summary>
    public IReadOnlyList<ModuleProblem> Problems => _problems;

    public void Add(Module module, ModuleRow row)
    {
        var record = module.On is not { } on ? _records : _index[on.Index]!.GetValueOrDefault(Hash(row.Parent), -1);
        if (record < 0) Report(module, row, $"This row of {module.Name} belongs to a row of {module.On!.Name}, “{row.Parent}”, that is not there. It is not read.");
        else if (_index[module.Index]?.TryAdd(Hash(row.Key), record) == false) Report(module, row, $"The key “{row.Key}” stands twice in {module.Name}. The second row is not read.");
        else
        {
            _rows[module.Index].Add(record, row);
            if (module.On is null) _records++;
        }
    }

    /// <summary>The rows of each record of the first table, by table.</summary>
    public IEnumerable<IReadOnlyList<ModuleRow>[]> Records()
    {
        var all = _rows.Select(rows => rows.Sorted().GetEnumerator()).ToList();
        var more = all.Select(rows => rows.MoveNext()).ToArray();
        for (var record = 0; record < _records; record++)
        {
            var rows = new IReadOnlyList<ModuleRow>[all.Count];
            for (var at = 0; at < all.Count; at++)
            {
                var of = new List<ModuleRow>();
                for (; more[at] && all[at].Current.Order == record; more[at] = all[at].MoveNext()) of.Add(all[at].Current.Row);
                rows[at] = of;
            }

            yield return rows;
        }
    }

    public void Dispose()
    {
        foreach (var rows in _rows) rows.Dispose();
    }

    private void Report(Module module, ModuleRow row, string message)
    {
        if (_problems.Count < MostProblems) _problems.Add(new(module, row, message));
    }

    // FNV-1a: among the five million keys of a whole country's return, one chance in a million that two are the same.
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
