using OneStory.Law;
using OneStory.Returns.Csv;
using OneStory.Returns.Modules;
using OneStory.Returns.Text;

namespace OneStory.Returns.Sen2;

/// <summary>
/// Reads the "Blade" export of COLLECT, a CSV for each module, as a stream of people. Files whose rows come in the order of the
/// rows they hang on, as they are exported, are joined as they are read; others are put into order first, on disk, and a finding
/// says so. The line of a finding is that of the module its path ends in.
/// </summary>
public sealed class Sen2Blades : ISen2Source
{
    private readonly ModuleFiles _files;
    private readonly IReadOnlyList<Sen2Module> _modules;
    private readonly List<Sen2Finding> _findings;

    private Sen2Blades(ModuleFiles files, int? expectedYear)
    {
        _files = files;
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
    public static Sen2Blades Open(string path, int? expectedYear = null) => Open(ModuleFiles.Open(path), expectedYear);

    /// <summary>Opens a zip of the files.</summary>
    public static Sen2Blades OpenZip(Stream stream, int? expectedYear = null) => Open(ModuleFiles.OpenZip(stream), expectedYear);

    public IEnumerable<Sen2Read> Persons()
    {
        var interpreter = new Sen2Interpreter(Profile);
        var record = new Record();
        var number = 0;
        var join = new ModuleJoin(_modules, module => Rows((Sen2Module)module));
        foreach (var rows in join.Records())
        {
            Sen2Module.Into(record, _modules, rows);
            yield return interpreter.Person(record, ++number);
        }

        if (join.WereInOrder) yield break;
        _findings.Add(new("S2-008", Sen2Severity.Information, "The files are not in the order of their keys. They were put into order first.", _modules[0].Name, null, 0, 0));
        _findings.AddRange(join.Problems.Select(Sen2Finding.Of));
    }

    public void Dispose() => _files.Dispose();

    private static Sen2Blades Open(ModuleFiles files, int? expectedYear)
    {
        try
        {
            return new(files, expectedYear);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private IEnumerable<ModuleRow> Rows(Sen2Module module)
    {
        var name = Sen2BladeNames.Of(module.Name);
        var (key, parent) = (Sen2BladeNames.Key(name), ParentKey(module));
        var columns = module.Element.Children.Select(child => child.IsLeaf ? Sen2BladeNames.Of(child.Tag) : "").ToList();
        foreach (var row in _files.Rows(name))
            yield return new(row[key], row[parent], row.Line, [.. module.Element.Children.Select((child, at) => child.IsLeaf ? Sen2Module.Value(child.Format, row[columns[at]]) : "")]);
    }

    private CsvRow OnlyHeader()
    {
        var rows = _files.Rows(Sen2BladeNames.Head).Take(2).ToList();
        if (rows.Count == 0) throw new FileRefusedException(RefusedBecause.Empty, default, "The file sen2 has no row.");
        if (rows.Count > 1) throw new FileRefusedException(RefusedBecause.SecondReturn, new(rows[1].Line, 1), "The file sen2 has more than one row. An export holds one return.");
        return rows[0]["collection"] is "SEN2" ? rows[0]
            : throw new FileRefusedException(RefusedBecause.OtherCollection, new(rows[0].Line, 1), $"This is an export of the collection “{rows[0]["collection"]}”, not of SEN2.");
    }

    private Record HeaderRecord(CsvRow row)
    {
        var record = new Record();
        record.Add(Profile.Header.Tag, 0, new(row.Line, 1));
        foreach (var part in Profile.Header.Children)
        {
            record.Add(part.Tag, 1, new(row.Line, 1));
            foreach (var item in part.Children.Where(item => row[Sen2BladeNames.Of(item.Tag)].Length > 0))
                record.Add(item.Tag, 2, new(row.Line, 1), text: Sen2Module.Value(item.Format, row[Sen2BladeNames.Of(item.Tag)]));
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
        var keys = new[] { Sen2BladeNames.Key(name), ParentKey(module) };
        var heading = _files.Heading(name, [.. keys, .. module.Element.Children.Where(child => child.IsLeaf).Select(child => Sen2BladeNames.Of(child.Tag))]);
        if (keys.Intersect(heading.Missing).ToList() is { Count: > 0 } missing)
            throw new FileRefusedException(RefusedBecause.Columns, Place.Start, $"The file {name} has no column {Words.List(missing)}, by which its rows are joined.");
        var technical = new[] { Sen2BladeNames.Native, Sen2BladeNames.Source, Sen2BladeNames.Order(name) };
        foreach (var column in heading.Unknown.Except(technical, StringComparer.OrdinalIgnoreCase))
            _findings.Add(new("S2-001", Sen2Rule.Of("S2-001").Severity, $"A return of {Profile.Year.Number} has no {column} in {module.Name}. The column is not read.", module.Name, null, 1, 0));
    }

    private static string ParentKey(Sen2Module module) => Sen2BladeNames.Key(Sen2BladeNames.Of(module.Above?.Name ?? Sen2BladeNames.Head));
}
