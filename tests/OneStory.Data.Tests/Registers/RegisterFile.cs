using OneStory.Casework;
using OneStory.Registers;
using OneStory.Returns.Csv;

namespace OneStory.Data.Tests.Registers;

/// <summary>A file of a register to take, changed from the sample or made up.</summary>
internal sealed class RegisterFile
{
    private static readonly string Folder = TemporaryFolder.New("registers");
    private readonly List<string> columns;
    private readonly List<Dictionary<string, string>> rows;

    private RegisterFile(List<string> columns, List<Dictionary<string, string>> rows) => (this.columns, this.rows) = (columns, rows);

    /// <summary>The published sample: 140 columns, 60 settings.</summary>
    public static string Sample { get; } = Repository.PathOf("tests", "OneStory.Testing", "Files", "establishments.csv");

    public static RegisterFile OfSample()
    {
        using var text = new DataFile(Sample).Open();
        var table = new CsvTable(text);
        return new([.. table.Columns], [.. table.Rows().Select(read => table.Columns.ToDictionary(column => column, column => read.Row![column]))]);
    }

    /// <summary>A file as it stands.</summary>
    public static string Of(string text)
    {
        var path = Path.Combine(Folder, $"{Guid.NewGuid():n}.csv");
        File.WriteAllText(path, text);
        return path;
    }

    public RegisterFile With(string urn, string column, string value)
    {
        rows.Single(row => row["URN"] == urn)[column] = value;
        return this;
    }

    public RegisterFile Without(string urn)
    {
        rows.RemoveAll(row => row["URN"] == urn);
        return this;
    }

    public RegisterFile WithoutColumn(string column)
    {
        columns.Remove(column);
        return this;
    }

    public RegisterFile WithColumn(string column, string value)
    {
        columns.Add(column);
        foreach (var row in rows) row[column] = value;
        return this;
    }

    /// <summary>Another row, which says what the first one does but for its number and name.</summary>
    public RegisterFile Another(string urn, string name)
    {
        rows.Add(new(rows[0]) { ["URN"] = urn, ["EstablishmentName"] = name });
        return this;
    }

    public string Written() => Of(string.Join('\n', rows.Select(row => Line(columns.Select(column => row[column]))).Prepend(Line(columns))) + "\n");

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}

/// <summary>Takes a file in a piece of work of its own, as a command does.</summary>
internal static class TakingFiles
{
    public static async Task<Taken> Take<T>(this Area area, string path, DateOnly asOf, bool evenSo = false) where T : TakeReference
    {
        await using var working = area.AsNobody();
        return await working.Get<T>().Do(new(path, asOf, "Ana", evenSo), TestContext.Current.CancellationToken);
    }
}
