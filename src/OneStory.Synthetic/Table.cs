using System.Globalization;
using System.Text;

namespace OneStory.Synthetic;

/// <summary>A published table, by the names of its columns.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> columns;
    private readonly List<List<string>> rows;

    private Table(List<List<string>> lines)
    {
        columns = lines[0].Select((name, at) => (name, at)).ToDictionary(column => column.name, column => column.at, StringComparer.Ordinal);
        rows = lines[1..];
    }

    public int Count => rows.Count;

    public static Table Read(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no table {name}.");
        using var reader = new StreamReader(stream);
        var lines = new List<List<string>>();
        while (reader.ReadLine() is { } line) lines.Add(Cells(line));
        return new(lines);
    }

    public string Text(int row, string column) => rows[row].ElementAtOrDefault(columns[column]) ?? "";

    /// <summary>The number in a cell; none where it is not available or suppressed.</summary>
    public double Number(int row, string column) => double.TryParse(Text(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The row that begins with the words.</summary>
    public int Row(string first) => rows.FindIndex(row => row[0] == first) is >= 0 and var at ? at : throw new InvalidOperationException($"There is no row {first}.");

    public IEnumerable<int> Rows => Enumerable.Range(0, rows.Count);

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(letter);
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
