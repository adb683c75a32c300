namespace OneStory.Documents.Pdf;

/// <summary>Tables as rows of pieces, tagged so that each cell is read with the headings it stands under.</summary>
internal sealed class TablePieces(Typography type, Tag root)
{
    private const double Side = 6;
    private const double Padding = 6;
    private const double Before = 14;

    public List<Piece> Of(Table table)
    {
        var tag = root.Child("Table");
        var pieces = new List<Piece>();
        if (table.Caption.Length > 0) pieces.AddRange(TextSetting.Lines(table.Caption, type.Caption, tag.Child("Caption").Child("P"), Flow.Left, Flow.Width, Before));
        foreach (var line in pieces) line.KeepWithNext = true;
        var widths = table.WidthsOf(Flow.Width);
        var header = HeaderRow(table, tag.Child("THead").Child("TR"), widths);
        header.SpaceBefore = pieces.Count == 0 ? Before : 6;
        header.KeepWithNext = table.Rows.Count > 0;
        pieces.Add(header);
        var (body, head) = (tag.Child("TBody"), new TableHead([header]));
        foreach (var row in table.Rows)
        {
            var tr = body.Child("TR");
            pieces.Add(RowOf([.. row.Cells.Select((cell, index) => (cell, table.FirstColumnIsHeader && index == 0))], tr, widths, head));
        }

        return pieces;
    }

    public List<Piece> Of(KeyValues values)
    {
        var body = root.Child("Table").Child("TBody");
        double[] widths = [Flow.Width * values.LabelWidth, Flow.Width * (1 - values.LabelWidth)];
        List<Piece> pieces = [new RulePiece(Flow.Left, Flow.Width, 0.6, Colour.Rule) { SpaceBefore = Before, KeepWithNext = true }];
        foreach (var row in values.Rows)
            pieces.Add(RowOf([(row.Label, true), (row.Value, false)], body.Child("TR"), widths, head: null));
        if (pieces.Sum(piece => piece.Height) < Flow.Tallest / 4)
            foreach (var piece in pieces.SkipLast(1)) piece.KeepWithNext = true;
        return values.Rows.Count == 0 ? [] : pieces;
    }

    private RowPiece HeaderRow(Table table, Tag row, IReadOnlyList<double> widths)
    {
        var cells = Columns(widths).Zip(table.Header, (column, text) =>
            (IReadOnlyList<Piece>)TextSetting.Lines(text, type.HeaderCell, row.Child("TH", "/O/Table/Scope/Column"), column.Left, column.Width));
        return new([.. cells], new(Flow.Left, Flow.Width, Padding, type.Accent.Tint(0.1), type.Accent, 1.2));
    }

    private RowPiece RowOf(IReadOnlyList<(Cell Cell, bool IsHeader)> cells, Tag row, IReadOnlyList<double> widths, TableHead? head)
    {
        var columns = Columns(widths).Zip(cells, (column, cell) =>
        {
            var tag = row.Child(cell.IsHeader ? "TH" : "TD", cell.IsHeader ? "/O/Table/Scope/Row" : null);
            return (IReadOnlyList<Piece>)[.. cell.Cell.Blocks.SelectMany((block, index) =>
                TextSetting.Of(block, cell.IsHeader ? type.HeaderCell : type.Cell, tag, column.Left, column.Width, index == 0 ? 0 : 5))];
        });
        return new([.. columns], new(Flow.Left, Flow.Width, Padding, null, Colour.Rule, 0.6)) { Head = head };
    }

    private static IEnumerable<(double Left, double Width)> Columns(IReadOnlyList<double> widths)
    {
        var left = Flow.Left;
        foreach (var width in widths)
        {
            yield return (left + Side, Math.Max(8, width - (2 * Side)));
            left += width;
        }
    }
}
