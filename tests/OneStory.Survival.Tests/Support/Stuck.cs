using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace OneStory.Survival.Tests.Support;

/// <summary>
/// Makes whoever writes to a table stick there, in the middle of a transaction that has already written to others: on PostgreSQL
/// on a lock that the test holds, on SQLite in a trigger that does not end.
/// </summary>
internal abstract class Stuck : IAsyncDisposable
{
    private const string Table = "act_events";

    public static async Task<Stuck> In(TestDatabase database)
    {
        Stuck stuck = database.Kind == DatabaseKind.Postgres ? new OnPostgres(database.Connection) : new OnSqlite(database.Connection);
        await stuck.Begin();
        return stuck;
    }

    /// <summary>Waits until somebody is stuck.</summary>
    public async Task IsReached()
    {
        for (var tries = 0; !await Reached(); tries++)
        {
            if (tries == 300) throw new InvalidOperationException("Nobody has come to the place where they would be stuck.");
            await Task.Delay(50);
        }
    }

    /// <summary>Cuts the connection of whoever is stuck, as an operator can.</summary>
    public virtual Task Cut() => throw new NotSupportedException("There is no connection to cut.");

    /// <summary>Lets go. What was written by somebody who has been killed is undone when this returns.</summary>
    public abstract ValueTask DisposeAsync();

    protected abstract Task Begin();

    protected abstract Task<bool> Reached();

    protected static async Task<object?> Do(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private sealed class OnPostgres(string connection) : Stuck
    {
        private const string Others = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null";
        private readonly NpgsqlConnection holding = new(connection + ";Pooling=false");
        private readonly NpgsqlConnection looking = new(connection + ";Pooling=false");

        public override Task Cut() => Do(looking, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and backend_xid is not null");

        public override async ValueTask DisposeAsync()
        {
            await Do(holding, "rollback");
            await holding.DisposeAsync();
            while ((long)(await Do(looking, Others))! > 0) await Task.Delay(20);
            await looking.DisposeAsync();
        }

        protected override async Task Begin()
        {
            await holding.OpenAsync();
            await looking.OpenAsync();
            await Do(holding, $"begin; lock table {Table} in share mode");
        }

        protected override async Task<bool> Reached() => (long)(await Do(looking, Others + " and wait_event_type = 'Lock'"))! > 0;
    }

    private sealed class OnSqlite(string path) : Stuck
    {
        private readonly SqliteConnection looking = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ConnectionString);

        public override async ValueTask DisposeAsync()
        {
            await Do(looking, "drop trigger stuck; drop view without_end");
            await looking.DisposeAsync();
        }

        protected override async Task Begin()
        {
            await looking.OpenAsync();
            await Do(looking, $"""
                create view without_end as with recursive counted(n) as (select 1 union all select n + 1 from counted) select n from counted;
                create trigger stuck after insert on {Table} begin select count(*) from without_end; end
                """);
        }

        /// <summary>Nobody else may write for a whole second, which is longer than any transaction takes.</summary>
        protected override async Task<bool> Reached()
        {
            try
            {
                await Do(looking, "begin immediate");
                await Do(looking, "rollback");
                return false;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == 5)
            {
                return true;
            }
        }
    }
}
