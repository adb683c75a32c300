using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OneStory.Documents.Word;

/// <summary>Tables with a header row that Word repeats, and rows that it does not split unless they are long.</summary>
internal sealed class WordTables(WordBlocks blocks)
{
    /// <summary>The width of the text on the page, in twentieths of a point.</summary>
    public const int Width = 9412;
    private const int LongRow = 1500;

    public WordTable Of(Documents.Table table)
    {
        var widths = table.WidthsOf(Width);
        var header = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var (text, width) in table.Header.Zip(widths)) header.Append(Cell(width, [blocks.Text.Paragraph("TableHeading", text, Keep)]));
        var written = Empty(widths, table.Caption, hasHeaderRow: true, table.FirstColumnIsHeader);
        written.Append(header);
        foreach (var row in table.Rows)
            written.Append(Row([.. row.Cells.Zip(widths, (cell, width) => (cell, width))], table.FirstColumnIsHeader));
        return written;
    }

    public WordTable Of(KeyValues values)
    {
        double[] widths = [Width * values.LabelWidth, Width * (1 - values.LabelWidth)];
        var written = Empty(widths, caption: "", hasHeaderRow: false, hasHeaderColumn: true);
        foreach (var row in values.Rows) written.Append(Row([(row.Label, widths[0]), (row.Value, widths[1])], firstIsHeader: true));
        return written;
    }

    private TableRow Row(IReadOnlyList<(Documents.Cell Cell, double Width)> cells, bool firstIsHeader)
    {
        var row = new TableRow();
        if (cells.All(cell => LengthOf(cell.Cell) < LongRow)) row.Append(new TableRowProperties(new CantSplit()));
        foreach (var (index, (cell, width)) in cells.Index())
        {
            var style = index == 0 && firstIsHeader ? "TableHeading" : "TableText";
            List<OpenXmlElement> content = [.. cell.Blocks.SelectMany(block => blocks.TextBlock(block, style, "TableBullet", "TableNumber"))];
            if (content.Count == 0) content.Add(blocks.Text.Paragraph(style, RichText.Empty));
            row.Append(Cell(width, content));
        }

        return row;
    }

    private static int LengthOf(Documents.Cell cell) => cell.Blocks.Sum(block => block switch
    {
        Documents.Paragraph paragraph => paragraph.Text.PlainText.Length,
        BulletList list => list.Items.Sum(item => item.PlainText.Length + 60),
        NumberedList list => list.Items.Sum(item => item.PlainText.Length + 60),
        _ => 0,
    });

    private static WordTable Empty(IReadOnlyList<double> widths, string caption, bool hasHeaderRow, bool hasHeaderColumn)
    {
        var properties = new TableProperties
        {
            TableStyle = new TableStyle { Val = "OneStoryTable" },
            TableWidth = new TableWidth { Width = Number(Width), Type = TableWidthUnitValues.Dxa },
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            TableLook = new TableLook { Val = hasHeaderRow ? hasHeaderColumn ? "00A0" : "0020" : "0080", FirstRow = hasHeaderRow, LastRow = false, FirstColumn = hasHeaderColumn, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = false },
        };
        if (caption.Length > 0) properties.TableCaption = new TableCaption { Val = caption };
        return new(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Number((int)width) })));
    }

    private static TableCell Cell(double width, IEnumerable<OpenXmlElement> content) =>
        new([new TableCellProperties(new TableCellWidth { Width = Number((int)width), Type = TableWidthUnitValues.Dxa }), .. content]);

    private static void Keep(ParagraphProperties properties) => properties.KeepNext = new KeepNext();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
