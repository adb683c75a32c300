using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace OneStory.Data.Postgres;

/// <summary>
/// COPY, in its binary form. A table that is locked to the authority entered takes no COPY from whoever the lock holds, so that its rows go into a table of
/// the transaction's own first and from there through the lock.
/// </summary>
internal sealed class PostgresBulkWriter(ICurrentDbContext current) : IBulkWriter
{
    private const string Waiting = "waiting_rows";

    public async Task<long> Write<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation = default) where T : class
    {
        var db = (OneStoryDbContext)current.Context;
        var table = new BulkTable<T>(db);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        if (!table.IsOfAuthority || !await IsLocked(connection, table.Name, cancellation)) return await Finish(own, await Copy(connection, table, table.Name, rows, cancellation), cancellation);
        await Run(connection, $"create temporary table {Waiting} (like \"{table.Name}\" including defaults)", cancellation);
        var written = await Copy(connection, table, Waiting, rows, cancellation);
        await Run(connection, $"insert into \"{table.Name}\" ({table.ColumnList}) select {table.ColumnList} from {Waiting}", cancellation);
        await Run(connection, $"drop table {Waiting}", cancellation);
        return await Finish(own, written, cancellation);
    }

    private static async Task<long> Copy<T>(NpgsqlConnection connection, BulkTable<T> table, string into, IAsyncEnumerable<T> rows, CancellationToken cancellation) where T : class
    {
        await using var importer = await connection.BeginBinaryImportAsync($"copy \"{into}\" ({table.ColumnList}) from stdin (format binary)", cancellation);
        string[] types = [.. table.Columns.Select(column => column.Mapping.StoreTypeNameBase)];
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            table.Confine(row);
            await importer.StartRowAsync(cancellation);
            for (var at = 0; at < types.Length; at++)
            {
                if (table.Columns[at].ValueOf(row) is { } value) await importer.WriteAsync(value, types[at], cancellation);
                else await importer.WriteNullAsync(cancellation);
            }
        }

        return (long)await importer.CompleteAsync(cancellation);
    }

    private static async Task<bool> IsLocked(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select row_security_active($1)", connection) { Parameters = { new() { Value = table } } };
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<long> Finish(IDbContextTransaction? own, long written, CancellationToken cancellation)
    {
        if (own is not null) await own.CommitAsync(cancellation);
        return written;
    }
}
