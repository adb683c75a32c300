using System.Collections.Frozen;
using System.Globalization;
using OneStory.Returns.Csv;
using OneStory.Returns.Excel;
using OneStory.Returns.Modules;
using OneStory.Returns.Text;

namespace OneStory.Returns.Sen2;

/// <summary>
/// Reads the workbook in which a return can be typed or pasted: one sheet, a block for each module. Its headings are data
/// (<c>template.csv</c>). The line of a finding is the row of the sheet.
/// </summary>
public sealed class Sen2Template : ISen2Source
{
    private const string Sheet = "Data Entry Template", Head = "sen2", PersonKey = "@person", RequestKey = "@request";
    private static readonly ILookup<string, (string Heading, string Tag)> Headings;
    private static readonly FrozenDictionary<string, string> Blocks;

    private readonly List<Sen2Finding> _findings;
    private readonly IReadOnlyList<Sen2Module> _modules;
    private readonly ModuleAssembler _assembler;

    static Sen2Template()
    {
        var rows = EmbeddedTable.Read("template.csv", row => (Block: Plain(row["block"]), Module: row["module"], Heading: Plain(row["heading"]), Tag: row["tag"]));
        Headings = rows.ToLookup(row => row.Module, row => (row.Heading, row.Tag));
        Blocks = rows.DistinctBy(row => row.Block).ToFrozenDictionary(row => row.Block, row => row.Module);
    }

    private Sen2Template(WorkbookReader workbook, int? expectedYear)
    {
        using var rows = new Cursor(workbook.Rows(Sheet));
        var header = FirstBlock(rows);
        Profile = YearOf(header, expectedYear);
        _modules = Sen2Module.Of(Profile);
        (Header, _findings) = new Sen2Interpreter(Profile).Header(HeaderRecord(workbook, header));
        _assembler = new(_modules);
        while (rows.Current is { } title) Block(workbook, rows, Blocks[Plain(title[0])]);
        _findings.AddRange(_assembler.Problems.Select(Sen2Finding.Of));
    }

    public Sen2Header Header { get; }

    public Sen2Profile Profile { get; }

    public IReadOnlyList<Sen2Finding> Findings => _findings;

    public static Sen2Template Open(Stream stream, int? expectedYear = null)
    {
        using var workbook = WorkbookReader.Open(stream);
        return new(workbook, expectedYear);
    }

    public IEnumerable<Sen2Read> Persons()
    {
        var interpreter = new Sen2Interpreter(Profile);
        var record = new Record();
        var number = 0;
        foreach (var rows in _assembler.Records())
        {
            Sen2Module.Into(record, _modules, rows);
            yield return interpreter.Person(record, ++number);
        }
    }

    public void Dispose() => _assembler.Dispose();

    // After a block the cursor stands at the title of the next, or at the end.
    private void Block(WorkbookReader workbook, Cursor rows, string name)
    {
        var module = _modules.FirstOrDefault(one => one.Name == name)
            ?? throw new FileRefusedException(RefusedBecause.SecondReturn, new(rows.Current!.Number, 1), "There is a second header. A workbook holds one return.");
        if (rows.MoveInBlock() is not { } headings) return;
        var places = Places(name, headings);
        Say(module, headings, places);
        while (rows.MoveInBlock() is { } row)
        {
            var values = module.Element.Children.Select(child => child.IsLeaf && places.TryGetValue(child.Tag, out var at) ? Value(workbook, child, row[at]) : "").ToList();
            if (values.TrueForAll(value => value.Length == 0)) continue;
            string person = Key(row, places, PersonKey), request = Key(row, places, RequestKey);
            _assembler.Add(module, module.Above is null ? new(person, "", row.Number, values) : new(request, module.Above.Above is null ? person : request, row.Number, values));
        }
    }

    private void Say(Sen2Module module, SheetRow headings, Dictionary<string, int> places)
    {
        foreach (var key in module.Above is null ? [PersonKey] : module.Above.Above is null ? new[] { PersonKey, RequestKey } : [RequestKey])
            if (!places.ContainsKey(key)) throw new FileRefusedException(RefusedBecause.Columns, new(headings.Number, 1), $"The block of {module.Name} has no column of the {(key == PersonKey ? "Person" : "Requests record")} ID, by which its rows are joined.");
        if (places.ContainsKey("ReviewMeeting") && places.ContainsKey("LastReview"))
            _findings.Add(new("S2-053", Sen2Severity.Query,
                "In some versions of the workbook the headings “Annual Review Meeting Date” and “EHC Plan Review Decisions Date” seem to stand over each other\u2019s dates. They are read as they say. Check that decisions follow meetings.",
                module.Name, null, headings.Number, 0));
    }

    private static (SheetRow Headings, SheetRow Row) FirstBlock(Cursor rows)
    {
        while (rows.Move() is { } other && !(IsTitle(other) && Blocks[Plain(other[0])] is Head))
        {
        }

        if (rows.Current is null) throw new FileRefusedException(RefusedBecause.NotThisKindOfFile, default, $"The sheet “{Sheet}” has no block “Header Record”.");
        var headings = rows.MoveInBlock();
        var row = headings is null ? null : rows.MoveInBlock();
        if (headings is null || row is null) throw new FileRefusedException(RefusedBecause.Empty, default, "The header of the workbook is not filled in.");
        while (rows.MoveInBlock() is not null)
        {
        }

        return (headings, row);
    }

    private static Sen2Profile YearOf((SheetRow Headings, SheetRow Row) header, int? expected)
    {
        var places = Places(Head, header.Headings);
        var place = new Place(header.Row.Number, 1);
        var collection = places.TryGetValue("Collection", out var at) ? header.Row[at] : "";
        if (collection is not "SEN2") throw new FileRefusedException(RefusedBecause.OtherCollection, place, $"The header says the collection “{collection}”. A SEN2 return says SEN2.");
        var said = places.TryGetValue("Year", out at) && int.TryParse(ModuleValues.Whole(header.Row[at]), out var year) ? year : 0;
        if (expected is { } asked && asked != said) throw new FileRefusedException(RefusedBecause.OtherYear, place, $"This is the return of {said}. The one of {asked} was asked for.");
        return Sen2Profile.Of(said) is { Year.Number: > 2022 } profile ? profile
            : throw new FileRefusedException(RefusedBecause.OtherYear, place, $"The header says the year {said}. Workbooks of 2023 to {Sen2Profile.Newest.Year.Number} can be read.");
    }

    private Record HeaderRecord(WorkbookReader workbook, (SheetRow Headings, SheetRow Row) header)
    {
        var places = Places(Head, header.Headings);
        var record = new Record();
        var place = new Place(header.Row.Number, 1);
        record.Add(Profile.Header.Tag, 0, place);
        foreach (var part in Profile.Header.Children)
        {
            record.Add(part.Tag, 1, place);
            foreach (var item in part.Children)
                if (places.TryGetValue(item.Tag, out var at) && Value(workbook, item, header.Row[at]) is { Length: > 0 } value) record.Add(item.Tag, 2, place, text: value);
        }

        return record;
    }

    private static Dictionary<string, int> Places(string module, SheetRow headings)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < headings.Cells.Count; at++)
            foreach (var (heading, tag) in Headings[module])
                if (heading == Plain(headings[at])) places.TryAdd(tag, at);
        return places;
    }

    private static string Value(WorkbookReader workbook, Sen2Element item, string cell) => item.Format switch
    {
        "date" when workbook.Day(cell) is { } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "datetime" when workbook.Day(cell) is { } day => day.AddMilliseconds(500).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        "text" or "postcode" => cell,
        _ => Sen2Module.Value(item.Format, ModuleValues.Whole(cell)),
    };

    private static string Key(SheetRow row, Dictionary<string, int> places, string key) => places.TryGetValue(key, out var at) ? ModuleValues.Whole(row[at]) : "";

    private static bool IsTitle(SheetRow row) => Blocks.ContainsKey(Plain(row[0]));

    // Headings break over lines, end with a note in brackets, and have dashes of both lengths.
    private static string Plain(string text)
    {
        var note = text.IndexOf('(', StringComparison.Ordinal);
        var words = (note < 0 ? text : text[..note]).Replace('–', '-').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).ToUpperInvariant();
    }

    private sealed class Cursor(IEnumerable<SheetRow> rows) : IDisposable
    {
        private readonly IEnumerator<SheetRow> _rows = rows.GetEnumerator();

        /// <summary>The row it stands at; null at the end.</summary>
        public SheetRow? Current { get; private set; }

        public SheetRow? Move() => Current = _rows.MoveNext() ? _rows.Current : null;

        /// <summary>The next row of the block, or null at the title of another or the end.</summary>
        public SheetRow? MoveInBlock() => Move() is { } row && !IsTitle(row) ? row : null;

        public void Dispose() => _rows.Dispose();
    }
}
