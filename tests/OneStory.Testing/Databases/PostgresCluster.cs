using System.Diagnostics;
using Npgsql;
using OneStory.Data.Postgres;

namespace OneStory.Testing.Databases;

/// <summary>
/// A PostgreSQL of this run's own: begun once, on a socket in a temporary folder, as somebody who is not root. It lives while
/// its standard input is open, so that it goes with the tests however they end.
/// </summary>
internal sealed class PostgresCluster
{
    /// <summary>Owns the databases and is held by their row-level security: a superuser would not be.</summary>
    private const string Owner = "onestory";

    private const string Live = """
        set -e
        cd /
        folder=$(mktemp -d "${TMPDIR:-/tmp}/onestory-postgres.XXXXXX")
        trap 'rm -rf "$folder"' EXIT
        "$1initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync > "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
        "$1postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
          -c max_connections=200 -c shared_buffers=64MB -c wal_level=minimal -c max_wal_senders=0 < /dev/null >> "$folder/log" 2>&1 &
        server=$!
        until "$1psql" -q -h "$folder" -U postgres -c 'create role onestory login' 2> /dev/null; do
          kill -0 $server 2> /dev/null || { cat "$folder/log" >&2; exit 1; }
          sleep 0.05
        done
        echo "$folder"
        cat > /dev/null
        kill -QUIT $server
        wait $server || true
        """;

    private static readonly Lazy<Task<PostgresCluster>> Started = new(Start);
    private readonly string folder;

    private PostgresCluster(string folder) => this.folder = folder;

    /// <summary>Where PostgreSQL's programs are, or null where they cannot be found.</summary>
    public static string? Programs { get; } = new[] { "/usr/lib/postgresql/15/bin" }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")) && File.Exists(Path.Combine(place, "postgres")));

    public static Task<PostgresCluster> Running => Started.Value;

    public string ConnectionTo(string database, string user = Owner) =>
        new NpgsqlConnectionStringBuilder { Host = folder, Database = database, Username = user, MaxPoolSize = 30, Timeout = 60, CommandTimeout = 60, IncludeErrorDetail = true }.ConnectionString;

    public Task Create(string database, string template) => Administer($"create database {database} owner {Owner} template {template}");

    public async Task Drop(string database)
    {
        await using (var pooled = PostgresDatabase.Connect(ConnectionTo(database))) NpgsqlConnection.ClearPool(pooled);
        await Administer($"drop database if exists {database} with (force)");
    }

    private async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres", "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresCluster> Start()
    {
        var shell = new List<string> { "sh", "-c", Live, "sh", Programs + "/" };
        if (Environment.UserName == "root") shell.InsertRange(0, ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]);
        var begun = Process.Start(new ProcessStartInfo(shell[0], shell.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var socket = await begun.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"PostgreSQL would not start: {await begun.StandardError.ReadToEndAsync()}");
        var cluster = new PostgresCluster(socket);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => begun.StandardInput.Close();
        return cluster;
    }
}
