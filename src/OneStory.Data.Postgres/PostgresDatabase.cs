using System.Data.Common;
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
            .UseNpgsql(Preparing(ToWhatMayBeWritten(connection)), npgsql => npgsql.MigrationsAssembly(typeof(PostgresDatabase).Assembly.GetName().Name).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new TellWhichAuthority(), new HoldWhatIsTagged()).WriteInBulkBy<PostgresBulkWriter>();
    }

    /// <summary>A connection of one's own, from the pool the product uses, to the host that may be written to.</summary>
    public static NpgsqlConnection Connect(string connection) => new(Preparing(ToWhatMayBeWritten(connection)));

    /// <summary>A standby that takes over is to be found in seconds, so what is known of a host is not believed for longer.</summary>
    private static NpgsqlConnectionStringBuilder ToWhatMayBeWritten(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (settings.Host?.Contains(',', StringComparison.Ordinal) != true) return settings;
        settings.TargetSessionAttributes ??= "primary";
        settings.HostRecheckSeconds = 1;
        return settings;
    }

    /// <summary>
    /// Pages ask the same questions all day: PostgreSQL is to think about each once in a connection. It took as long to think as to
    /// answer. A pooler in front of PostgreSQL must give a session to a connection for as long as it is open: which authority it works
    /// for is said to the session.
    /// </summary>
    private static string Preparing(NpgsqlConnectionStringBuilder settings)
    {
        if (settings.ShouldSerialize("Max Auto Prepare")) return settings.ConnectionString;
        (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (200, 5);
        return settings.ConnectionString;
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
