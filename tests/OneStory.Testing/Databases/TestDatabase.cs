using Microsoft.Data.Sqlite;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Data.Sqlite;

namespace OneStory.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>A database that somebody else made and takes away, reached in a way of one's own.</summary>
public sealed class ReachedDatabase(DatabaseKind kind, string connection, TestDatabase? owned = null) : TestDatabase
{
    public override DatabaseKind Kind => kind;
    public override string Connection => connection;

    public override Task<TestDatabase> Copy() => throw new NotSupportedException("What is reached in a way of one's own is not copied.");

    public override ValueTask DisposeAsync() => owned?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>A database with every migration, for one test or one class of tests: a copy of a template, made in milliseconds.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract DatabaseKind Kind { get; }

    /// <summary>What the host is told: the path of a file, or a connection.</summary>
    public abstract string Connection { get; }

    /// <summary>An empty database.</summary>
    public static async Task<TestDatabase> New(DatabaseKind kind) => await (await Template.Of(kind)).Copy();

    /// <summary>Another database with what this one holds. Nothing may be written to this one from then on.</summary>
    public abstract Task<TestDatabase> Copy();

    /// <summary>A context of one's own, in an authority or in none.</summary>
    public OneStoryDbContext Open(int? authority = null)
    {
        var scope = new AuthorityScope();
        if (authority is { } entered) scope.Enter(entered);
        return new(Options(), scope);
    }

    public DbContextOptions<OneStoryDbContext> Options()
    {
        var builder = new DbContextOptionsBuilder<OneStoryDbContext>();
        Use(builder);
        return builder.Options;
    }

    public void Use(DbContextOptionsBuilder builder) =>
        _ = Kind == DatabaseKind.Sqlite ? builder.UseOneStorySqlite(Connection) : builder.UseOneStoryPostgres(Connection);

    public abstract ValueTask DisposeAsync();

    private static class Template
    {
        private static readonly Lazy<Task<TestDatabase>> Sqlite = new(() => Migrated(Task.FromResult<TestDatabase>(new SqliteTestDatabase())));
        private static readonly Lazy<Task<TestDatabase>> Postgres = new(() => Migrated(PostgresTestDatabase.Empty()));

        public static Task<TestDatabase> Of(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Sqlite.Value : Postgres.Value;

        private static async Task<TestDatabase> Migrated(Task<TestDatabase> beginning)
        {
            var database = await beginning;
            await using var db = database.Open();
            await db.Database.MigrateAsync();
            if (database.Kind == DatabaseKind.Postgres) await RowLevelSecurity.Apply(db);
            return database;
        }
    }
}

internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly string Folder = TemporaryFolder.New("sqlite");
    private readonly Lazy<Task<byte[]>> content;

    public SqliteTestDatabase() => content = new(Content);

    public override DatabaseKind Kind => DatabaseKind.Sqlite;
    public override string Connection { get; } = Path.Combine(Folder, $"{Guid.NewGuid():n}.db");

    public override async Task<TestDatabase> Copy()
    {
        var copy = new SqliteTestDatabase();
        await File.WriteAllBytesAsync(copy.Connection, await content.Value);
        return copy;
    }

    public override async ValueTask DisposeAsync()
    {
        await Close();
        foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(Connection + ending);
    }

    /// <summary>Read once, with nobody connected: a file that is read while SQLite has it open loses SQLite's locks.</summary>
    private async Task<byte[]> Content()
    {
        await using (var db = Open()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await Close();
        return await File.ReadAllBytesAsync(Connection);
    }

    private async Task Close()
    {
        await using var db = Open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }
}

internal sealed class PostgresTestDatabase : TestDatabase
{
    private readonly PostgresCluster cluster;
    private readonly string name;

    private PostgresTestDatabase(PostgresCluster cluster, string name) => (this.cluster, this.name) = (cluster, name);

    public override DatabaseKind Kind => DatabaseKind.Postgres;
    public override string Connection => cluster.ConnectionTo(name);

    public static async Task<TestDatabase> Empty() => await From(await PostgresCluster.Running, "template1");

    public override async Task<TestDatabase> Copy()
    {
        await using (var pooled = PostgresDatabase.Connect(Connection)) Npgsql.NpgsqlConnection.ClearPool(pooled);
        return await From(cluster, name);
    }

    public override async ValueTask DisposeAsync() => await cluster.Drop(name);

    private static async Task<TestDatabase> From(PostgresCluster cluster, string template)
    {
        var made = new PostgresTestDatabase(cluster, $"t_{Guid.NewGuid():n}");
        await cluster.Create(made.name, template);
        return made;
    }
}
