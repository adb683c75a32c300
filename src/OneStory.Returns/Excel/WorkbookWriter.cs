using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace OneStory.Returns.Excel;

/// <summary>
/// Writes a workbook (xlsx) sheet by sheet and row by row, as a stream. Text stays text, whatever it begins with, so nothing in a
/// cell is ever run. The first row of a sheet is bold and stays in view.
/// </summary>
public sealed class WorkbookWriter(Stream stream) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int Plain = 0, Heading = 1, Day = 2;

    private readonly ZipArchive _zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];
    private XmlWriter? _sheet;
    private int _row;

    /// <summary>Begins a sheet; its columns are so many characters wide.</summary>
    public void BeginSheet(string name, params IEnumerable<int> widths)
    {
        EndSheet();
        _sheets.Add(name);
        _row = 0;
        _sheet = Part($"xl/worksheets/sheet{Number(_sheets.Count)}.xml");
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        var columns = widths.Select((width, at) => $"<col min=\"{Number(at + 1)}\" max=\"{Number(at + 1)}\" width=\"{Number(width)}\" customWidth=\"1\"/>").ToList();
        if (columns.Count > 0) _sheet.WriteRaw($"<cols>{string.Concat(columns)}</cols>");
        _sheet.WriteStartElement("sheetData", Main);
    }

    /// <summary>Writes a row of texts, whole numbers, numbers and days; null is an empty cell.</summary>
    public void Row(params IEnumerable<object?> cells)
    {
        var sheet = _sheet ?? throw new InvalidOperationException("Begin a sheet first.");
        _row++;
        sheet.WriteStartElement("row", Main);
        sheet.WriteAttributeString("r", Number(_row));
        var column = 0;
        foreach (var cell in cells) Cell(sheet, column++, cell);
        sheet.WriteEndElement();
    }

    public void Dispose()
    {
        EndSheet();
        Whole("[Content_Types].xml", $"""
            <Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{ContentType}.styles+xml"/>{Each(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{ContentType}.worksheet+xml\"/>")}</Types>
            """);
        Whole("_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Whole("xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Package}relationships\">{Each(number => $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")}<Relationship Id=\"rIdStyles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Whole("xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(_sheets.Select((name, at) => $"<sheet name=\"{Escaped(name)}\" sheetId=\"{Number(at + 1)}\" r:id=\"rId{Number(at + 1)}\"/>"))}</sheets></workbook>");
        Whole("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        _zip.Dispose();
    }

    private void Cell(XmlWriter sheet, int column, object? cell)
    {
        if (cell is null or "") return;
        sheet.WriteStartElement("c", Main);
        sheet.WriteAttributeString("r", Letters(column) + Number(_row));
        sheet.WriteAttributeString("s", Number(cell is DateOnly ? Day : _row == 1 ? Heading : Plain));
        switch (cell)
        {
            case DateOnly day: sheet.WriteElementString("v", Main, Number((int)day.ToDateTime(default).ToOADate())); break;
            case int number: sheet.WriteElementString("v", Main, Number(number)); break;
            case double number: sheet.WriteElementString("v", Main, number.ToString("R", CultureInfo.InvariantCulture)); break;
            default: Text(sheet, cell.ToString()!); break;
        }

        sheet.WriteEndElement();
    }

    private static void Text(XmlWriter sheet, string text)
    {
        sheet.WriteAttributeString("t", "inlineStr");
        sheet.WriteStartElement("is", Main);
        sheet.WriteStartElement("t", Main);
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        sheet.WriteString(string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private void EndSheet()
    {
        _sheet?.WriteEndElement();
        _sheet?.WriteEndElement();
        _sheet?.Dispose();
        _sheet = null;
    }

    private XmlWriter Part(string name) =>
        XmlWriter.Create(_zip.CreateEntry(name).Open(), new() { Encoding = new UTF8Encoding(false), CloseOutput = true });

    private void Whole(string name, string content)
    {
        using var part = Part(name);
        part.WriteStartDocument();
        part.WriteRaw(content);
    }

    private string Each(Func<string, string> made) => string.Concat(Enumerable.Range(1, _sheets.Count).Select(number => made(Number(number))));

    private static string Letters(int column) => (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
