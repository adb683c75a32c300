namespace OneStory.Returns.Modules;

/// <summary>
/// Joins tables that can be read more than once. Where the rows of each come in the order of those they hang on, as they are
/// exported, it holds one record at a time; where they do not, it puts them into order first.
/// </summary>
internal sealed class ModuleJoin(IReadOnlyList<Module> modules, Func<Module, IEnumerable<ModuleRow>> rows)
{
    /// <summary>Whether they were in order; known once the records are asked for.</summary>
    public bool WereInOrder { get; private set; } = true;

    public IReadOnlyList<ModuleProblem> Problems { get; private set; } = [];

    public IEnumerable<IReadOnlyList<ModuleRow>[]> Records()
    {
        WereInOrder = AreInOrder();
        return WereInOrder ? Joined() : Sorted();
    }

    private bool AreInOrder()
    {
        using var pass = new Pass(modules, rows);
        while (pass.Next() is not null)
        {
        }

        return pass.IsAtEnd;
    }

    private IEnumerable<IReadOnlyList<ModuleRow>[]> Joined()
    {
        using var pass = new Pass(modules, rows);
        while (pass.Next() is { } record) yield return record;
    }

    private IEnumerable<IReadOnlyList<ModuleRow>[]> Sorted()
    {
        using var assembler = new ModuleAssembler(modules);
        foreach (var module in modules)
            foreach (var row in rows(module)) assembler.Add(module, row);
        Problems = assembler.Problems;
        foreach (var record in assembler.Records()) yield return record;
    }

    /// <summary>One way through all tables at once.</summary>
    private sealed class Pass : IDisposable
    {
        private readonly IReadOnlyList<Module> _modules;
        private readonly IEnumerator<ModuleRow>[] _rows;
        private readonly bool[] _more;

        public Pass(IReadOnlyList<Module> modules, Func<Module, IEnumerable<ModuleRow>> rows)
        {
            _modules = modules;
            _rows = [.. modules.Select(module => rows(module).GetEnumerator())];
            _more = [.. _rows.Select(of => of.MoveNext())];
        }

        /// <summary>Whether every row found the one it hangs on.</summary>
        public bool IsAtEnd => Array.TrueForAll(_more, more => !more);

        public IReadOnlyList<ModuleRow>[]? Next()
        {
            if (!_more[0]) return null;
            var record = new IReadOnlyList<ModuleRow>[_modules.Count];
            foreach (var module in _modules)
                record[module.Index] = module.On is { } on ? Under(module.Index, record[on.Index]) : [Take(module.Index)];
            return record;
        }

        public void Dispose()
        {
            foreach (var rows in _rows) rows.Dispose();
        }

        private List<ModuleRow> Under(int module, IReadOnlyList<ModuleRow> parents)
        {
            var rows = new List<ModuleRow>();
            foreach (var parent in parents)
                while (_more[module] && string.Equals(_rows[module].Current.Parent, parent.Key, StringComparison.Ordinal)) rows.Add(Take(module));
            return rows;
        }

        private ModuleRow Take(int module)
        {
            var row = _rows[module].Current;
            _more[module] = _rows[module].MoveNext();
            return row;
        }
    }
}
