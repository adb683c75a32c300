namespace OneStory.Documents.Pdf;

/// <summary>The header row of a table, drawn again at the top of every page that the table reaches.</summary>
internal sealed record TableHead(IReadOnlyList<RowPiece> Rows)
{
    /// <summary>A header that would fill the page is not repeated.</summary>
    public bool IsRepeated => Height < Sheet.Height / 3;

    public double Height => Rows.Sum(row => row.Height);
}

/// <summary>How a row looks.</summary>
internal sealed record RowLook(double Left, double Width, double Padding, Colour? Ground, Colour? Rule, double RuleThickness);

/// <summary>A row of a table: its cells stand side by side, each with pieces of its own.</summary>
internal sealed class RowPiece(IReadOnlyList<IReadOnlyList<Piece>> cells, RowLook look) : Piece
{
    private const double WorthMoving = 0.35;
    private readonly double height = (look.Padding * 2) + cells.Max(HeightOf);

    public override double Height => height;

    /// <summary>Only a long row is begun where it cannot end.</summary>
    public override double LeastHeight => height <= Flow.Tallest * WorthMoving ? height : Math.Min(height, (look.Padding * 2) + cells.Max(cell => HeightOf([.. cell.Take(3)])));

    public override void Draw(Sheet sheet, double top, bool isRepeat)
    {
        if (look.Ground is { } ground) sheet.Fill(look.Left, top, look.Width, height, ground);
        if (look.Rule is { } rule) sheet.Fill(look.Left, top + height - look.RuleThickness, look.Width, look.RuleThickness, rule);
        foreach (var cell in cells)
        {
            var at = top + look.Padding;
            foreach (var (index, piece) in cell.Index())
            {
                at += index == 0 ? 0 : piece.SpaceBefore;
                piece.Draw(sheet, at, isRepeat);
                at += piece.Height;
            }
        }
    }

    /// <summary>As much of the row as the room takes, and the rest; null where too little would fit to be worth it.</summary>
    public (RowPiece Now, RowPiece Later)? Split(double room)
    {
        var counts = cells.Select(cell => Fitting(cell, room - (look.Padding * 2))).ToList();
        if (cells.Zip(counts).Any(pair => pair.First.Count > 0 && pair.Second == 0)) return null;
        return (Part(cell => cell.Items.Take(cell.Count)), Part(cell => cell.Items.Skip(cell.Count)));

        RowPiece Part(Func<(IReadOnlyList<Piece> Items, int Count), IEnumerable<Piece>> choose) =>
            new([.. cells.Zip(counts).Select(pair => (IReadOnlyList<Piece>)[.. choose(pair)])], look) { Head = Head, KeepWithNext = KeepWithNext };
    }

    private static int Fitting(IReadOnlyList<Piece> cell, double room)
    {
        var (count, used) = (0, 0.0);
        while (count < cell.Count && used + (count == 0 ? 0 : cell[count].SpaceBefore) + cell[count].Height <= room)
        {
            used += (count == 0 ? 0 : cell[count].SpaceBefore) + cell[count].Height;
            count++;
        }

        var kept = count;
        while (kept > 0 && kept < cell.Count && cell[kept - 1].KeepWithNext) kept--;
        return kept > 0 ? kept : count;
    }

    private static double HeightOf(IReadOnlyList<Piece> cell) => cell.Select((piece, index) => (index == 0 ? 0 : piece.SpaceBefore) + piece.Height).Sum();
}
