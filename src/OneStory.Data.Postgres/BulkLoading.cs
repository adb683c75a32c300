using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OneStory.Data.Postgres;

/// <summary>
/// Takes down what would be kept up row by row while an empty database is filled - references, indexes, the lock on the owner -
/// and puts it back when all is there, checked as a whole. What was taken down is written down in the database itself, so that
/// filling which was stopped can be taken up again.
/// </summary>
public static class BulkLoading
{
    private const string Begun = "bulk_loading";

    /// <summary>Takes down what slows writing, where there is no child yet or filling was begun before.</summary>
    /// <returns>Whether it is down.</returns>
    public static async Task<bool> Begin(OneStoryDbContext db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(cancellation);
        if (await Is(db, $"select to_regclass('{Begun}') is not null", cancellation))
        {
            await Run(db, Locks(db, "no force"), cancellation);
            return true;
        }

        if (await Is(db, "select exists(select from authorities)", cancellation)) return false;
        var tables = string.Join(", ", RowLevelSecurity.Tables(db).Select(table => $"'{table}'"));
        await Run(db, $"""
            create table {Begun} as
            select 1 as step, conrelid::regclass::text as owner, conname::text as name, format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as put_back
              from pg_constraint where contype = 'f' and conrelid in (select oid from pg_class where relname in ({tables}))
            union all
            select 0, indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
              from pg_index where not indisprimary and indrelid in (select oid from pg_class where relname in ({tables}));
            do $$ declare one record; begin
              for one in select * from {Begun} order by step desc loop
                if one.step = 1 then execute format('alter table %s drop constraint %I', one.owner, one.name); else execute format('drop index %s', one.name); end if;
              end loop;
            end $$;
            {Locks(db, "no force")}
            """, cancellation);
        return true;
    }

    /// <summary>Puts it back, and counts what is there so that queries are planned by it.</summary>
    public static async Task End(OneStoryDbContext db, Action<string> say, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(say);
        await db.Database.OpenConnectionAsync(cancellation);
        await Run(db, "set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2; set work_mem = '256MB'", cancellation);
        foreach (var (step, name, sql) in await ToPutBack(db, cancellation))
        {
            say(name);
            await Run(db, $"{sql}; delete from {Begun} where step = {step} and name = '{name}'", cancellation);
        }

        await Run(db, $"{Locks(db, "force")} drop table {Begun}", cancellation);
        say("vacuum");
        await Run(db, "vacuum analyze", cancellation);
    }

    private static string Locks(OneStoryDbContext db, string force) =>
        RowLevelSecurity.Tables(db).Aggregate(new StringBuilder(), (sql, table) => sql.AppendLine($"alter table \"{table}\" {force} row level security;")).ToString();

    private static async Task<List<(int Step, string Name, string Sql)>> ToPutBack(OneStoryDbContext db, CancellationToken cancellation)
    {
        var all = new List<(int, string, string)>();
        await using var command = new NpgsqlCommand($"select step, name, put_back from {Begun} order by step, name", (NpgsqlConnection)db.Database.GetDbConnection());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) all.Add((reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        return all;
    }

    private static async Task<bool> Is(OneStoryDbContext db, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task Run(OneStoryDbContext db, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection()) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
