namespace OneStory.Law.Tests.Support;

/// <summary>One row of a Markdown table: its cells by the name of their column, and where it stands.</summary>
public sealed record TableRow(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    public override string ToString() => $"{File}:{Line}";
}

/// <summary>Reads the tables of the pages under docs/law, so that an officer's page is the test.</summary>
public static class MarkdownTables
{
    /// <summary>The rows of every table whose columns include those named.</summary>
    public static IEnumerable<TableRow> RowsWith(params string[] columns) =>
        Directory.EnumerateFiles(Repository.PathOf("docs", "law"), "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(RowsOf)
            .Where(row => columns.All(row.Cells.ContainsKey));

    private static IEnumerable<TableRow> RowsOf(string path)
    {
        var lines = File.ReadAllLines(path);
        string[]? header = null;
        for (var index = 0; index < lines.Length; index++)
        {
            if (!lines[index].StartsWith('|'))
            {
                header = null;
                continue;
            }

            var cells = lines[index].Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (header is null) header = cells;
            else if (!cells.All(cell => cell.All(c => c is '-' or ':')))
                yield return cells.Length == header.Length
                    ? new(Path.GetFileName(path), index + 1, header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))
                    : throw new InvalidOperationException($"{path}:{index + 1} has {cells.Length} cells under {header.Length} columns.");
        }
    }
}
