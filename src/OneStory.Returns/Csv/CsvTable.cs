namespace OneStory.Returns.Csv;

/// <summary>What a line of a file came to.</summary>
/// <param name="Line">On which line of the file it begins, from 1.</param>
/// <param name="Row">What it says; null where it could not be read.</param>
/// <param name="WhyNot">Why it could not be read; null where it could.</param>
/// <param name="Remarks">What of it was left empty because it could not be read, though the rest could.</param>
public sealed record RowRead<T>(int Line, T? Row, string? WhyNot, IReadOnlyList<string> Remarks) where T : class;

/// <summary>A row of a table, by the names of its columns. A column the table does not have is empty.</summary>
public sealed class CsvRow(CsvTable table, int line, IReadOnlyList<string> cells)
{
    public int Line => line;
    public IReadOnlyList<string> Cells => cells;

    /// <summary>The cell without the spaces around it.</summary>
    public string this[string column] => table.Find(column) is { } at ? cells[at].Trim() : "";
}

/// <summary>A CSV whose first record names its columns, which may stand in any order.</summary>
public sealed class CsvTable
{
    private readonly CsvReader reader;
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="expected">The columns that the file should have.</param>
    public CsvTable(TextReader text, params IEnumerable<string> expected)
    {
        reader = new(text);
        Columns = reader.Read() ? [.. reader.Cells.Select(cell => cell.Trim().Trim('\uFEFF'))] : [];
        for (var at = 0; at < Columns.Count; at++) places.TryAdd(Columns[at], at);
        Missing = [.. expected.Where(column => !places.ContainsKey(column))];
        Unknown = [.. Columns.Except(expected, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The columns as the file names them, in its order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Columns that were expected and are not there.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Columns that are there and were not expected.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Reads the rest of the file, once, a row at a time.</summary>
    public IEnumerable<RowRead<CsvRow>> Rows()
    {
        while (reader.Read())
        {
            var whyNot = reader.Problem ?? (reader.Cells.Count == Columns.Count ? null : $"it has {reader.Cells.Count} cells, and the heading {Columns.Count}");
            yield return new(reader.Line, whyNot is null ? new(this, reader.Line, reader.Cells) : null, whyNot, []);
        }
    }

    internal int? Find(string column) => places.TryGetValue(column, out var at) ? at : null;
}
