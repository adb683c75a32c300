using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using OneStory.Returns.Text;

namespace OneStory.Returns.Excel;

/// <summary>A row of a sheet: its number and its cells from A, empty where nothing stands.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    public bool IsEmpty => Cells.All(cell => cell.Length == 0);
}

/// <summary>
/// Reads the cells of a workbook (xlsx, xlsm) row by row. Only the texts that cells share are held. Formulas give what they last
/// gave, numbers and days their number; nothing in the workbook is run.
/// </summary>
public sealed class WorkbookReader : IDisposable
{
    private const int MostColumns = 16_384, MostShared = 5_000_000;
    private const long LongestShared = 400_000_000;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, string> _sheets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<List<string>> _shared;

    private WorkbookReader(ZipArchive zip)
    {
        _zip = zip;
        _shared = new(Shared);
        if (zip.GetEntry("xl/workbook.xml") is null) throw Refused("This is a zip, but not a workbook.");
        var targets = Targets();
        using var xml = Part("xl/workbook.xml")!;
        while (Next(xml))
        {
            if (xml.LocalName is "workbookPr" && xml.GetAttribute("date1904") is "1" or "true") From1904 = true;
            if (xml.LocalName is "sheet" && targets.TryGetValue(xml.GetAttribute("id", Relations) ?? "", out var target)) _sheets.TryAdd(xml.GetAttribute("name") ?? "", target);
        }
    }

    public IEnumerable<string> Sheets => _sheets.Keys;

    /// <summary>Whether its days are counted from 1904 and not from 1900.</summary>
    public bool From1904 { get; }

    public static WorkbookReader Open(Stream stream)
    {
        var zip = Zip.Open(stream);
        try
        {
            return new(zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>The day and time that a number stands for, or null where it stands for none.</summary>
    public DateTime? Day(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days + (From1904 ? 1462 : 0) is > 0 and < 2_958_466 and var day
            ? DateTime.FromOADate(day) : null;

    /// <summary>The rows of a sheet in which something stands.</summary>
    public IEnumerable<SheetRow> Rows(string sheet)
    {
        using var xml = _sheets.TryGetValue(sheet, out var part) ? Part(part) ?? throw Refused($"The sheet “{sheet}” is not in the workbook.") : throw Refused($"The workbook has no sheet “{sheet}”.");
        var number = 0;
        while (Next(xml))
            if (xml.LocalName is "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), out var said) ? said : number + 1;
                var row = new SheetRow(number, Cells(xml));
                if (!row.IsEmpty) yield return row;
            }
    }

    public void Dispose() => _zip.Dispose();

    private List<string> Cells(XmlReader xml)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement) return cells;
        var depth = xml.Depth;
        while (NextWithin(xml, depth))
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "c")
            {
                var column = Column(xml.GetAttribute("r")) ?? cells.Count;
                if (column >= MostColumns) throw Refused("A row of the workbook has more cells than a sheet can have.");
                while (cells.Count <= column) cells.Add("");
                cells[column] = Cell(xml).Trim();
            }

        return cells;
    }

    private string Cell(XmlReader xml)
    {
        var kind = xml.GetAttribute("t");
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        var within = "";
        while (NextWithin(xml, depth))
            if (xml.NodeType == XmlNodeType.Element) within = xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && within is "v" or "t") text.Append(Guarded(xml, static one => one.Value));
        return kind switch
        {
            "s" => int.TryParse(text.ToString(), out var at) && at >= 0 && at < _shared.Value.Count ? _shared.Value[at] : throw Refused("A cell of the workbook points to a text that is not there."),
            "e" => "",
            _ => text.ToString(),
        };
    }

    private List<string> Shared()
    {
        var all = new List<string>();
        using var xml = Part("xl/sharedStrings.xml");
        var size = 0L;
        while (xml is not null && Next(xml))
            if (xml.LocalName is "si")
            {
                var text = xml.IsEmptyElement ? "" : SharedText(xml);
                all.Add(text);
                if ((size += text.Length) > LongestShared || all.Count > MostShared) throw Refused("The workbook holds more text than any return.");
            }

        return all;
    }

    // The way a text is to be pronounced stands inside it too, and is not part of it.
    private static string SharedText(XmlReader xml)
    {
        var (depth, text, spoken, within) = (xml.Depth, new StringBuilder(), false, "");
        while (NextWithin(xml, depth))
            if (xml.NodeType == XmlNodeType.Element) (within, spoken) = (xml.LocalName, spoken || xml.LocalName is "rPh");
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "rPh") spoken = false;
            else if (!spoken && within is "t" && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(Guarded(xml, static one => one.Value));
        return text.ToString();
    }

    private Dictionary<string, string> Targets()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Part("xl/_rels/workbook.xml.rels");
        while (xml is not null && Next(xml))
            if (xml.LocalName is "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                all[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        return all;
    }

    private XmlReader? Part(string name) => _zip.GetEntry(name) is not { } entry ? null
        : XmlReader.Create(new MarkupGuard(StrictText.OfXml(Zip.OpenEntry(entry))), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CloseInput = true });

    private static bool Next(XmlReader xml)
    {
        while (Read(xml))
            if (xml.NodeType == XmlNodeType.Element) return true;
        return false;
    }

    private static bool NextWithin(XmlReader xml, int depth) => Read(xml) && xml.Depth > depth;

    private static bool Read(XmlReader xml) => Guarded(xml, static one => one.Read());

    private static T Guarded<T>(XmlReader xml, Func<XmlReader, T> read)
    {
        try
        {
            return read(xml);
        }
        catch (XmlException broken)
        {
            throw new FileRefusedException(RefusedBecause.Broken, default, "The workbook is broken. Open it in Excel, save it again, and send that.", broken);
        }
    }

    private static int? Column(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + (letter - 'A' + 1);
        return column == 0 ? null : column - 1;
    }

    private static FileRefusedException Refused(string why) => new(RefusedBecause.NotThisKindOfFile, default, why);
}
