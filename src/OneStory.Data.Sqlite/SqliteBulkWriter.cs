using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace OneStory.Data.Sqlite;

/// <summary>One insert, prepared once and filled for each row, within one transaction.</summary>
internal sealed class SqliteBulkWriter(ICurrentDbContext current) : IBulkWriter
{
    public async Task<long> Write<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation = default) where T : class
    {
        var db = (OneStoryDbContext)current.Context;
        var table = new BulkTable<T>(db);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await using var insert = Insert(db, table);
        var written = 0L;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            table.Confine(row);
            for (var at = 0; at < table.Columns.Count; at++) insert.Parameters[at].Value = table.Columns[at].ValueOf(row) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(cancellation);
            written++;
        }

        if (own is not null) await own.CommitAsync(cancellation);
        return written;
    }

    private static DbCommand Insert<T>(OneStoryDbContext db, BulkTable<T> table) where T : class
    {
        var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var at = 0; at < table.Columns.Count; at++) insert.Parameters.Add(table.Columns[at].Mapping.CreateParameter(insert, $"@p{at}", null, nullable: true));
        insert.CommandText = $"insert into \"{table.Name}\" ({table.ColumnList}) values ({string.Join(", ", table.Columns.Select((_, at) => $"@p{at}"))})";
        insert.Prepare();
        return insert;
    }
}
