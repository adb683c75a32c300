using System.Diagnostics;
using Npgsql;
using OneStory.Data.Postgres;

namespace OneStory.Survival.Tests.Support;

/// <summary>Puts a database on a disk of its own.</summary>
internal static class PostgresSpace
{
    public static async Task<TestDatabase> Move(TestDatabase database, string folder)
    {
        Directory.CreateDirectory(folder);
        if (Environment.UserName == "root") using (var given = Process.Start("chown", ["nobody:nogroup", folder])) await given.WaitForExitAsync();
        var to = new NpgsqlConnectionStringBuilder(database.Connection);
        var (name, space) = (to.Database!, $"s_{Guid.NewGuid():n}");
        await using (var pooled = PostgresDatabase.Connect(database.Connection)) NpgsqlConnection.ClearPool(pooled);
        await Administer(to, $"create tablespace {space} location '{folder}'");
        await Administer(to, $"alter database {name} set tablespace {space}");
        return new Spaced(database, async () =>
        {
            await database.DisposeAsync();
            await Administer(to, $"drop tablespace {space}");
        });
    }

    private static async Task Administer(NpgsqlConnectionStringBuilder to, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(to.ConnectionString) { Database = "postgres", Username = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Spaced(TestDatabase database, Func<Task> remove) : TestDatabase
    {
        public override DatabaseKind Kind => database.Kind;
        public override string Connection => database.Connection;

        public override Task<TestDatabase> Copy() => database.Copy();

        public override async ValueTask DisposeAsync() => await remove();
    }
}
