using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace OneStory.Data.Postgres;

/// <summary>The database for real use.</summary>
public static class PostgresDatabase
{
    /// <param name="connection">Several hosts may be named: work then goes to the one that may be written to, whichever that is.</param>
    public static DbContextOptionsBuilder UseOneStoryPostgres(this DbContextOptionsBuilder options, string connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options
            .UseNpgsql(ToWhatMayBeWritten(connection), npgsql => npgsql.MigrationsAssembly(typeof(PostgresDatabase).Assembly.GetName().Name).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new TellWhichAuthority(), new HoldWhatIsTagged()).WriteInBulkBy<PostgresBulkWriter>();
    }

    /// <summary>A connection of one's own to the host that may be written to.</summary>
    public static NpgsqlConnection Connect(string connection) => new(ToWhatMayBeWritten(connection));

    /// <summary>A standby that takes over is to be found in seconds, so what is known of a host is not believed for longer.</summary>
    private static string ToWhatMayBeWritten(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (settings.Host?.Contains(',', StringComparison.Ordinal) != true) return connection;
        settings.TargetSessionAttributes ??= "primary";
        settings.HostRecheckSeconds = 1;
        return settings.ConnectionString;
    }

    /// <summary>Tells each connection which authority it works for, so that the database holds it to that.</summary>
    private sealed class TellWhichAuthority : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = Command(connection, eventData);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = Command(connection, eventData);
            command.ExecuteNonQuery();
        }

        private static DbCommand Command(DbConnection connection, ConnectionEndEventData eventData)
        {
            var scope = (eventData.Context as OneStoryDbContext)?.Scope;
            var authority = scope is { LooksEverywhere: true } ? RowLevelSecurity.Everywhere : scope?.AuthorityId?.ToString(CultureInfo.InvariantCulture) ?? "";
            var command = connection.CreateCommand();
            command.CommandText = $"select set_config('{RowLevelSecurity.Setting}', $1, false)";
            var parameter = command.CreateParameter();
            parameter.Value = authority;
            command.Parameters.Add(parameter);
            return command;
        }
    }

    /// <summary>Locks the rows of a query that holds. Not against references to them, which others may go on making.</summary>
    private sealed class HoldWhatIsTagged : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith($"-- {Holding.Tag}\n", StringComparison.Ordinal)) command.CommandText += "\nFOR NO KEY UPDATE";
            return new(result);
        }
    }
}
