using Npgsql;

namespace OneStory.Web.Bench;

/// <summary>The same rows by SQL written by hand, over the bare driver: one round trip, every value read.</summary>
internal sealed class Floor(NpgsqlDataSource source, Subjects subjects, Page page)
{
    public async Task Read(int turn)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();
        Add(batch, "select set_config('onestory.authority', :authority::text, false)", turn);
        foreach (var one in page.Sql) Add(batch, one, turn);
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
                for (var at = 0; at < reader.FieldCount; at++) _ = reader.GetValue(at);
        }
        while (await reader.NextResultAsync());
    }

    private void Add(NpgsqlBatch batch, string sql, int turn)
    {
        var (found, child) = subjects.InForce[turn % subjects.InForce.Count];
        (string Name, object Value)[] all =
            [("authority", subjects.Authority), ("case", found), ("child", page.Child ?? child), ("post", subjects.OfficerPost), ("account", page.Who.Account), ("name", subjects.Names[turn % subjects.Names.Count])];
        var command = new NpgsqlBatchCommand();
        foreach (var (name, value) in all.Where(one => sql.Contains($":{one.Name}", StringComparison.Ordinal)))
        {
            command.Parameters.Add(new() { Value = value });
            sql = sql.Replace($":{name}", $"${command.Parameters.Count}", StringComparison.Ordinal);
        }

        command.CommandText = sql;
        batch.BatchCommands.Add(command);
    }
}
