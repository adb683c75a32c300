using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Data.Sqlite;

namespace OneStory.Cli.Db.Backup;

/// <summary>One state of a database that goes on being used: it is read and written down as it was at one moment.</summary>
internal abstract class Snapshot : IAsyncDisposable
{
    /// <param name="place">Whose database.</param>
    /// <param name="folder">Where there is room for another of its size.</param>
    public static Task<Snapshot> Of(Place place, string folder) =>
        place.IsPostgres ? PostgresSnapshot.Take(place.Connection, place.Programs, folder) : SqliteSnapshot.Take(place.Connection, folder);

    /// <summary>Opens a context on that state.</summary>
    public abstract OneStoryDbContext Open(int? authority);

    /// <summary>Writes it down, when nothing more is to be read of it.</summary>
    /// <returns>The file, in the folder that the snapshot was given.</returns>
    public abstract Task<string> Write();

    public abstract ValueTask DisposeAsync();

    protected static OneStoryDbContext In(int? authority, DbContextOptionsBuilder<OneStoryDbContext> options)
    {
        var scope = new AuthorityScope();
        if (authority is { } entered) scope.Enter(entered);
        return new(options.Options, scope);
    }
}

/// <summary>SQLite copies itself while it is in use.</summary>
internal sealed class SqliteSnapshot : Snapshot
{
    private readonly string copy;

    private SqliteSnapshot(string copy) => this.copy = copy;

    public static async Task<Snapshot> Take(string path, string folder)
    {
        if (!File.Exists(path)) throw new RefusalException($"There is no database at {path}.");
        var snapshot = new SqliteSnapshot(Path.Combine(folder, "onestory.db"));
        await Copy(path, snapshot.copy);
        return snapshot;
    }

    /// <summary>Copies all of a database into another at once, or nothing.</summary>
    public static async Task Copy(string from, string to)
    {
        await using var source = Connect(from);
        await using var target = Connect(to);
        await source.OpenAsync();
        await target.OpenAsync();
        source.BackupDatabase(target);
    }

    public override OneStoryDbContext Open(int? authority)
    {
        var options = new DbContextOptionsBuilder<OneStoryDbContext>();
        options.UseOneStorySqlite(copy);
        return In(authority, options);
    }

    /// <summary>As one file, with nothing beside it.</summary>
    public override async Task<string> Write()
    {
        SqliteConnection.ClearAllPools();
        await using var connection = Connect(copy);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        await command.ExecuteNonQueryAsync();
        return copy;
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    private static SqliteConnection Connect(string path) => new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
}

/// <summary>PostgreSQL shows a transaction one state, and shows pg_dump the same.</summary>
internal sealed class PostgresSnapshot : Snapshot
{
    private readonly string settings;
    private readonly NpgsqlConnection connection;
    private readonly PostgresPrograms programs;
    private readonly string folder;
    private NpgsqlTransaction? transaction;

    private PostgresSnapshot(string settings, PostgresPrograms programs, string folder) =>
        (this.settings, connection, this.programs, this.folder) = (settings, PostgresDatabase.Connect(settings), programs, folder);

    public static async Task<Snapshot> Take(string connection, PostgresPrograms programs, string folder)
    {
        var snapshot = new PostgresSnapshot(connection, programs, folder);
        await snapshot.connection.OpenAsync();
        await RowLevelSecurity.LookEverywhere(snapshot.connection);
        snapshot.transaction = await snapshot.connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        return snapshot;
    }

    public override OneStoryDbContext Open(int? authority)
    {
        var options = new DbContextOptionsBuilder<OneStoryDbContext>();
        options.UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(typeof(PostgresDatabase).Assembly.GetName().Name).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        var db = In(authority, options);
        db.Database.UseTransaction(transaction);
        return db;
    }

    public override async Task<string> Write()
    {
        await using var command = new NpgsqlCommand("select pg_export_snapshot()", connection);
        var dump = Path.Combine(folder, "onestory.dump");
        await programs.Run(settings, connection, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--enable-row-security", $"--snapshot={await command.ExecuteScalarAsync()}", $"--file={dump}");
        return dump;
    }

    public override async ValueTask DisposeAsync()
    {
        if (transaction is not null) await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
