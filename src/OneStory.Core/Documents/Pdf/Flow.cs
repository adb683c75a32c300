namespace OneStory.Documents.Pdf;

/// <summary>Puts pieces onto pages, one under another.</summary>
internal sealed class Flow(FontsInUse fonts)
{
    public static readonly double Left = Sheet.Millimetres(22);
    public static readonly double Top = Sheet.Millimetres(25);
    public static readonly double Width = Sheet.Width - (2 * Left);
    private static readonly double Bottom = Sheet.Height - Sheet.Millimetres(27);
    public static readonly double Tallest = Bottom - Top;

    private double at = Top;
    private bool isFresh = true;
    private (Box Box, double From)? open;

    public List<Sheet> Sheets { get; } = [new(fonts)];

    public List<(int Level, string Title, Sheet Sheet, double Top)> Bookmarks { get; } = [];

    public void Place(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].BeginsPage && !isFresh) TurnPage(head: null);
            if (!isFresh && !GroupFits(pieces, i)) TurnPage(pieces[i].Head);
            Put(pieces[i]);
        }

        Close();
    }

    private bool GroupFits(IReadOnlyList<Piece> pieces, int first)
    {
        var needed = at;
        for (var i = first; i < pieces.Count && (i == first || !pieces[i].BeginsPage); i++)
        {
            needed = Math.Max(needed + pieces[i].SpaceBefore, pieces[i].Top ?? 0) + (pieces[i].KeepWithNext ? pieces[i].Height : pieces[i].LeastHeight);
            if (!pieces[i].KeepWithNext) return needed <= Bottom;
            if (needed > Bottom) return false;
        }

        return needed <= Bottom;
    }

    private void Put(Piece piece)
    {
        var gap = isFresh ? 0 : piece.SpaceBefore;
        if (open is { } box && box.Box != piece.Box) Close();
        var top = piece.Top is { } asked && (isFresh || asked > at + gap) ? asked : at + gap;
        if (piece is RowPiece row && top + row.Height > Bottom && row.Split(Bottom - top) is { } parts)
        {
            Draw(parts.Now, top);
            TurnPage(row.Head);
            Put(parts.Later);
            return;
        }

        Draw(piece, top);
    }

    private void Draw(Piece piece, double top)
    {
        if (piece.Box is { } box && open is null) open = (box, top);
        if (piece.Bookmark is { } bookmark) Bookmarks.Add((bookmark.Level, bookmark.Title, Sheets[^1], top));
        piece.Draw(Sheets[^1], top, isRepeat: false);
        at = top + piece.Height;
        isFresh = false;
    }

    private void TurnPage(TableHead? head)
    {
        Close();
        Sheets.Add(new(fonts));
        (at, isFresh) = (Top, true);
        if (head is not { IsRepeated: true }) return;
        foreach (var row in head.Rows)
        {
            row.Draw(Sheets[^1], at, isRepeat: true);
            at += row.Height;
        }
    }

    private void Close()
    {
        if (open is not { } box) return;
        if (box.Box.Ground is { } ground) Sheets[^1].Fill(box.Box.Left, box.From, box.Box.Width, at - box.From, ground);
        Sheets[^1].Fill(box.Box.Left, box.From, 3, at - box.From, box.Box.Bar);
        open = null;
    }
}
