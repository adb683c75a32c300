using OneStory.Returns.Csv;

namespace OneStory.Returns.Register;

/// <summary>The register's file of all establishments, read as a stream and by the names of its columns.</summary>
public sealed class EstablishmentFile(TextReader text)
{
    private readonly CsvTable table = new(text, EstablishmentColumns.All);

    public IReadOnlyList<string> Columns => table.Columns;
    public IReadOnlyList<string> Missing => table.Missing;
    public IReadOnlyList<string> Unknown => table.Unknown;

    /// <summary>Why this cannot be the register's file; null where it can.</summary>
    public string? WhyNot => EstablishmentColumns.Needed.Intersect(Missing).ToList() is { Count: > 0 } missing
        ? $"This is not the register's file of establishments: it has no column {string.Join(", ", missing)}."
        : null;

    public IEnumerable<RowRead<Establishment>> Rows() => table.Rows().Select(read => read.Row is { } row ? EstablishmentRow.Read(row.Line, AsRead(row)) : new(read.Line, null, read.WhyNot, []));

    private Dictionary<string, string> AsRead(CsvRow row)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < Columns.Count; at++)
            if (row.Cells[at].Trim() is { Length: > 0 } value) read.TryAdd(Columns[at], value);
        return read;
    }
}
