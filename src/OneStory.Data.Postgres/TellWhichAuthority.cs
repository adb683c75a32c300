using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OneStory.Data.Postgres;

/// <summary>
/// Tells each connection which authority it works for, so that the database holds it to that: when it is opened, and again
/// before a question where another authority has been entered since.
/// </summary>
internal sealed class TellWhichAuthority : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly ConditionalWeakTable<DbConnection, string> told = [];

    public async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var authority = Authority(eventData);
        told.Remove(connection);
        await using var command = Command(connection, null, authority);
        await command.ExecuteNonQueryAsync(cancellationToken);
        told.AddOrUpdate(connection, authority);
    }

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var authority = Authority(eventData);
        told.Remove(connection);
        using var command = Command(connection, null, authority);
        command.ExecuteNonQuery();
        told.AddOrUpdate(connection, authority);
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Tell(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Tell(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await Tell(command, eventData, cancellationToken);
        return result;
    }

    private async Task Tell(DbCommand asked, CommandEventData eventData, CancellationToken cancellation)
    {
        var (connection, authority) = (asked.Connection!, Authority(eventData));
        if (told.TryGetValue(connection, out var known) && known == authority) return;
        told.Remove(connection);
        await using var command = Command(connection, asked.Transaction, authority);
        await command.ExecuteNonQueryAsync(cancellation);
        // What is told within a transaction is forgotten again if that is undone.
        if (asked.Transaction is null) told.AddOrUpdate(connection, authority);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string authority)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"select set_config('{RowLevelSecurity.Setting}', $1, false)";
        var parameter = command.CreateParameter();
        parameter.Value = authority;
        command.Parameters.Add(parameter);
        return command;
    }

    private static string Authority(DbContextEventData eventData) => (eventData.Context as OneStoryDbContext)?.Scope switch
    {
        { LooksEverywhere: true } => RowLevelSecurity.Everywhere,
        { AuthorityId: { } id } => id.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
