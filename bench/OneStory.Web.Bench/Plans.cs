using System.Globalization;
using System.Text;
using Npgsql;

namespace OneStory.Web.Bench;

/// <summary>Writes down how PostgreSQL answers the heaviest queries.</summary>
internal static class Plans
{
    public static async Task Write(string root, NpgsqlDataSource source, Subjects subjects, IReadOnlyList<Ran> heaviest)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # The ten heaviest queries

            Written by `bench/pages.sh`: of what the host asks while each page is opened ten times, the queries that took longest in all,
            with PostgreSQL's own account of one of them. {subjects.Authorities} authorities, {subjects.Cases:n0} cases; {subjects.CasesHere:n0} of them in the one looked at.

            """));
        foreach (var ran in heaviest) text.Append(await Of(source, subjects, ran));
        var path = Path.Combine(root, "docs", "performance", "plans.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text.ToString());
    }

    private static async Task<string> Of(NpgsqlDataSource source, Subjects subjects, Ran ran)
    {
        await using var connection = await source.OpenConnectionAsync();
        await Subjects.Enter(connection, $"{subjects.Authority}");
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"explain (analyze, buffers) {ran.Sql}", connection, transaction);
        foreach (var (name, value) in ran.Parameters) command.Parameters.Add(new(name, value ?? DBNull.Value));
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new StringBuilder();
        while (await reader.ReadAsync()) lines.AppendLine(reader.GetString(0));
        return string.Create(CultureInfo.InvariantCulture, $"""

            ## {ran.Milliseconds / ran.Times:n1} ms, {ran.Times} times

            ```sql
            {ran.Sql.Trim()}
            ```

            ```
            {lines.ToString().TrimEnd()}
            ```

            """);
    }
}
