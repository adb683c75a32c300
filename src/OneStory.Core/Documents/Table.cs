namespace OneStory.Documents;

/// <summary>
/// A table. Its header row is repeated on every page that it reaches, and a row is only split between pages where it is
/// too long for the rest of one.
/// </summary>
public sealed record Table : Block
{
    /// <param name="caption">Says what the table is, to everyone.</param>
    /// <param name="header">The headings of the columns.</param>
    /// <param name="rows">Rows with as many cells as there are headings.</param>
    /// <exception cref="ArgumentException">There is no column, or a row has more or fewer cells than the header.</exception>
    public Table(string caption, IReadOnlyList<string> header, params IReadOnlyList<Row> rows)
    {
        if (header.Count == 0) throw new ArgumentException("A table needs at least one column.", nameof(header));
        if (rows.FirstOrDefault(row => row.Cells.Count != header.Count) is { } odd)
            throw new ArgumentException(
                $"A row of the table '{caption}' has {odd.Cells.Count} cells, but the header has {header.Count}.", nameof(rows));
        Caption = PrintableText.CleanLine(caption);
        Header = [.. header.Select(PrintableText.CleanLine)];
        Rows = rows;
        Widths = [.. header.Select(_ => 1.0)];
    }

    public string Caption { get; }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>How wide each column is against the others.</summary>
    /// <exception cref="ArgumentException">There is not one width above nought for each column.</exception>
    public IReadOnlyList<double> Widths
    {
        get;
        init => field = value.Count == Header.Count && value.All(width => width > 0)
            ? value
            : throw new ArgumentException($"The table '{Caption}' needs {Header.Count} widths, each above nought.", nameof(value));
    }

    /// <summary>Whether the first cell of a row says what the row is about.</summary>
    public bool FirstColumnIsHeader { get; init; }

    internal IReadOnlyList<double> WidthsOf(double whole)
    {
        var sum = Widths.Sum();
        return [.. Widths.Select(width => whole * width / sum)];
    }
}

public sealed record Row(params IReadOnlyList<Cell> Cells);

/// <summary>A cell holds paragraphs and lists. A string is a cell too.</summary>
public sealed record Cell(params IReadOnlyList<TextBlock> Blocks)
{
    public static implicit operator Cell(string text) => FromString(text);

    public static implicit operator Cell(RichText text) => FromRichText(text);

    public static Cell FromString(string text) => new(new Paragraph(text));

    public static Cell FromRichText(RichText text) => new(new Paragraph(text));
}
