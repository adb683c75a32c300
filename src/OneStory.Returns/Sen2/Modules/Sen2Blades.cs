using System.IO.Compression;
using OneStory.Law;
using OneStory.Returns.Csv;
using OneStory.Returns.Text;

namespace OneStory.Returns.Sen2;

/// <summary>
/// Reads the "Blade" export of COLLECT, a CSV for each module, as a stream of people. Files whose rows come in the order of the
/// rows they hang on, as they are exported, are joined as they are read; others are put into order first, on disk, and a finding
/// says so. The line of a finding is that of the module its path ends in.
/// </summary>
public sealed class Sen2Blades : ISen2Source
{
    private const long LongestFile = 8L << 30;
    private readonly IReadOnlyDictionary<string, Func<Stream>> _files;
    private readonly IDisposable? _held;
    private readonly IReadOnlyList<Sen2Module> _modules;
    private readonly List<Sen2Finding> _findings;

    private Sen2Blades(IReadOnlyDictionary<string, Func<Stream>> files, int? expectedYear, IDisposable? held)
    {
        (_files, _held) = (files, held);
        var row = OnlyHeader();
        Profile = YearOf(row, expectedYear);
        _modules = Sen2Module.Of(Profile);
        (Header, _findings) = new Sen2Interpreter(Profile).Header(HeaderRecord(row));
        foreach (var module in _modules) Expect(module);
    }

    public Sen2Header Header { get; }

    public Sen2Profile Profile { get; }

    public IReadOnlyList<Sen2Finding> Findings => _findings;

    /// <summary>Opens a folder of the files, or a zip of them.</summary>
    public static Sen2Blades Open(string path, int? expectedYear = null) => Directory.Exists(path)
        ? new(Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Where(file => Sen2BladeNames.ModuleOf(file) is not null)
            .DistinctBy(Sen2BladeNames.ModuleOf).ToDictionary(file => Sen2BladeNames.ModuleOf(file)!, Func<Stream> (file) => () => File.OpenRead(file)), expectedYear, null)
        : OpenZip(File.OpenRead(path), expectedYear);

    /// <summary>Opens a zip of the files.</summary>
    public static Sen2Blades OpenZip(Stream stream, int? expectedYear = null)
    {
        var zip = Zip.Open(stream);
        try
        {
            var entries = zip.Entries.Where(entry => Sen2BladeNames.ModuleOf(entry.FullName) is not null).DistinctBy(entry => Sen2BladeNames.ModuleOf(entry.FullName)).ToList();
            if (entries.Find(entry => entry.Length > LongestFile) is { } tooLong)
                throw new FileRefusedException(RefusedBecause.TooLarge, default, $"{tooLong.FullName} would be larger than any export when it is unpacked.");
            return new(entries.ToDictionary(entry => Sen2BladeNames.ModuleOf(entry.FullName)!, Func<Stream> (entry) => entry.Open), expectedYear, zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public IEnumerable<Sen2Read> Persons()
    {
        var interpreter = new Sen2Interpreter(Profile);
        var record = new Record();
        var number = 0;
        using var assembler = AreInOrder() ? null : Sorted();
        foreach (var rows in assembler?.Persons() ?? Joined())
        {
            Sen2Rows.Into(record, _modules, rows);
            yield return interpreter.Person(record, ++number);
        }
    }

    public void Dispose() => _held?.Dispose();

    private bool AreInOrder()
    {
        using var join = new Join(_modules, Rows);
        foreach (var _ in join.Persons())
        {
        }

        return join.IsAtEnd;
    }

    private IEnumerable<IReadOnlyList<Sen2ModuleRow>[]> Joined()
    {
        using var join = new Join(_modules, Rows);
        foreach (var rows in join.Persons()) yield return rows;
    }

    private Sen2Assembler Sorted()
    {
        var assembler = new Sen2Assembler(_modules);
        foreach (var module in _modules)
            foreach (var row in Rows(module)) assembler.Add(module, row);
        _findings.Add(new("S2-008", Sen2Severity.Information, "The files are not in the order of their keys. They were put into order first.", _modules[0].Name, null, 0, 0));
        _findings.AddRange(assembler.Findings);
        return assembler;
    }

    private IEnumerable<Sen2ModuleRow> Rows(Sen2Module module)
    {
        var name = Sen2BladeNames.Of(module.Name);
        var parent = module.On is { } on ? Sen2BladeNames.Key(Sen2BladeNames.Of(on.Name)) : Sen2BladeNames.Key(Sen2BladeNames.Head);
        var columns = module.Element.Children.Select(child => child.IsLeaf ? Sen2BladeNames.Of(child.Tag) : "").ToList();
        using var text = StrictText.OfColumns(_files[name]());
        foreach (var read in new CsvTable(text).Rows())
        {
            var row = read.Row ?? throw new FileRefusedException(RefusedBecause.Broken, new(read.Line, 1), $"This row of {name} cannot be read: {read.WhyNot}.");
            yield return new(row[Sen2BladeNames.Key(name)], row[parent], row.Line,
                [.. module.Element.Children.Select((child, at) => child.IsLeaf ? Sen2Rows.Value(child.Format, row[columns[at]]) : "")]);
        }
    }

    private CsvRow OnlyHeader()
    {
        using var text = StrictText.OfColumns(Opened(Sen2BladeNames.Head));
        var rows = new CsvTable(text).Rows().Take(2).ToList();
        if (rows.Count > 1) throw new FileRefusedException(RefusedBecause.SecondReturn, new(rows[1].Line, 1), "The file sen2 has more than one row. An export holds one return.");
        var row = rows.FirstOrDefault()?.Row ?? throw new FileRefusedException(RefusedBecause.Empty, default, "The file sen2 has no row.");
        return row["collection"] is "SEN2" ? row : throw new FileRefusedException(RefusedBecause.OtherCollection, new(row.Line, 1), $"This is an export of the collection “{row["collection"]}”, not of SEN2.");
    }

    private Record HeaderRecord(CsvRow row)
    {
        var record = new Record();
        record.Add(Profile.Header.Tag, 0, new(row.Line, 1));
        foreach (var part in Profile.Header.Children)
        {
            record.Add(part.Tag, 1, new(row.Line, 1));
            foreach (var item in part.Children.Where(item => row[Sen2BladeNames.Of(item.Tag)].Length > 0))
                record.Add(item.Tag, 2, new(row.Line, 1), text: Sen2Rows.Value(item.Format, row[Sen2BladeNames.Of(item.Tag)]));
        }

        return record;
    }

    private static Sen2Profile YearOf(CsvRow row, int? expected)
    {
        var place = new Place(row.Line, 1);
        if (!int.TryParse(row["year"], out var year)) throw new FileRefusedException(RefusedBecause.OtherYear, place, "The file sen2 does not say a year.");
        if (expected is { } asked && asked != year) throw new FileRefusedException(RefusedBecause.OtherYear, place, $"This is the return of {year}. The one of {asked} was asked for.");
        return Sen2Profile.Of(year) is { Year.Number: > 2022 } profile ? profile
            : throw new FileRefusedException(RefusedBecause.OtherYear, place, $"This is an export of {year}. Those of 2023 to {Sen2Profile.Newest.Year.Number} can be read.");
    }

    // Every module is there, with its keys; columns that are not known are said, and passed over.
    private void Expect(Sen2Module module)
    {
        var name = Sen2BladeNames.Of(module.Name);
        using var text = StrictText.OfColumns(Opened(name));
        var keys = new[] { name, Sen2BladeNames.Of(module.On?.Name ?? Sen2BladeNames.Head) }.Select(Sen2BladeNames.Key).ToList();
        var table = new CsvTable(text, [.. keys, .. module.Element.Children.Where(child => child.IsLeaf).Select(child => Sen2BladeNames.Of(child.Tag))]);
        if (keys.Intersect(table.Missing).ToList() is { Count: > 0 } missing)
            throw new FileRefusedException(RefusedBecause.Columns, Place.Start, $"The file {name} has no column {Words.List(missing)}, by which its rows are joined.");
        var technical = new[] { Sen2BladeNames.Native, Sen2BladeNames.Source, Sen2BladeNames.Order(name) };
        foreach (var column in table.Unknown.Except(technical, StringComparer.OrdinalIgnoreCase))
            _findings.Add(new("S2-001", Sen2Rule.Of("S2-001").Severity, $"A return of {Profile.Year.Number} has no {column} in {module.Name}. The column is not read.", module.Name, null, 1, 0));
    }

    private Stream Opened(string module) => _files.TryGetValue(module, out var open) ? open()
        : throw new FileRefusedException(RefusedBecause.Columns, default, $"There is no file of the module {module}. An export has nine.");

    /// <summary>Joins tables whose rows come in the order of those they hang on.</summary>
    private sealed class Join : IDisposable
    {
        private readonly IReadOnlyList<Sen2Module> _modules;
        private readonly IEnumerator<Sen2ModuleRow>[] _rows;
        private readonly bool[] _more;

        public Join(IReadOnlyList<Sen2Module> modules, Func<Sen2Module, IEnumerable<Sen2ModuleRow>> rows)
        {
            _modules = modules;
            _rows = [.. modules.Select(module => rows(module).GetEnumerator())];
            _more = [.. _rows.Select(of => of.MoveNext())];
        }

        /// <summary>Whether every row found the one it hangs on.</summary>
        public bool IsAtEnd => Array.TrueForAll(_more, more => !more);

        public IEnumerable<IReadOnlyList<Sen2ModuleRow>[]> Persons()
        {
            while (_more[0])
            {
                var person = new IReadOnlyList<Sen2ModuleRow>[_modules.Count];
                foreach (var module in _modules)
                    person[module.Index] = module.On is { } on ? Under(module.Index, person[on.Index]) : [Take(module.Index)];
                yield return person;
            }
        }

        public void Dispose()
        {
            foreach (var rows in _rows) rows.Dispose();
        }

        private List<Sen2ModuleRow> Under(int module, IReadOnlyList<Sen2ModuleRow> parents)
        {
            var rows = new List<Sen2ModuleRow>();
            foreach (var parent in parents)
                while (_more[module] && string.Equals(_rows[module].Current.Parent, parent.Key, StringComparison.Ordinal)) rows.Add(Take(module));
            return rows;
        }

        private Sen2ModuleRow Take(int module)
        {
            var row = _rows[module].Current;
            _more[module] = _rows[module].MoveNext();
            return row;
        }
    }
}
