using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OneStory.Testing.Databases;

/// <summary>
/// A PostgreSQL of one test's own, on a port of this machine, that can be stopped, killed, started again, followed by a standby
/// and taken over from. It lives while its standard input is open, so that it goes with the tests however they end.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Begin = """
        set -e
        cd /
        folder=$(mktemp -d "${TMPDIR:-/tmp}/onestory-postgres.XXXXXX")
        if [ "$2" = new ]; then
          "$1initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync > "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
        else
          "$1pg_basebackup" -h 127.0.0.1 -p "$2" -U postgres -D "$folder/data" -X stream -R --no-sync --checkpoint=fast >&2
          echo "primary_conninfo = 'host=127.0.0.1 port=$2 user=postgres application_name=standby'" >> "$folder/data/postgresql.auto.conf"
        fi
        echo "$folder"
        """;

    private const string Live = """
        cd /
        "$1postgres" -D "$2/data" -k "$2" -p "$3" -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=64MB -c max_connections=100 \
          -c wal_level=replica -c hot_standby=on < /dev/null >> "$2/log" 2>&1 &
        server=$!
        until "$1pg_isready" -q -h "$2" -p "$3"; do
          kill -0 $server 2> /dev/null || { cat "$2/log" >&2; exit 1; }
          sleep 0.05
        done
        echo $server
        cat > /dev/null
        kill -QUIT $server 2> /dev/null
        wait $server
        """;

    private readonly string folder;
    private Process? shell;
    private int postmaster;

    private PostgresServer(string folder, int port) => (this.folder, Port) = (folder, port);

    public int Port { get; }

    /// <summary>An empty one, with the role that owns databases.</summary>
    public static async Task<PostgresServer> New()
    {
        var server = await Of("new");
        await server.Administer("create role onestory login");
        return server;
    }

    /// <summary>One that follows another, which from then on says that something is saved only when this one has it too.</summary>
    public static async Task<PostgresServer> Following(PostgresServer primary)
    {
        ArgumentNullException.ThrowIfNull(primary);
        var standby = await Of(primary.Port.ToString(CultureInfo.InvariantCulture));
        await primary.Administer("alter system set synchronous_standby_names = 'standby'");
        await primary.Administer("select pg_reload_conf()");
        for (var tries = 0; await primary.Ask("select count(*) from pg_stat_replication where sync_state = 'sync'") == 0; tries++)
        {
            if (tries == 200) throw new InvalidOperationException("The standby does not follow.");
            await Task.Delay(50);
        }

        return standby;
    }

    public string ConnectionTo(string database, string user = "onestory") => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Database = database,
        Username = user,
        MaxPoolSize = 30,
        Timeout = 15,
        CommandTimeout = 30,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>A copy of a database of the tests' usual cluster.</summary>
    public async Task<string> CopyOf(TestDatabase template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var from = new NpgsqlConnectionStringBuilder(template.Connection);
        NpgsqlConnection.ClearAllPools();
        await Administer("create database area owner onestory");
        await Shell("""set -e; "$1pg_dump" -h "$2" -U postgres "$3" | "$1psql" -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$4" -U postgres area > /dev/null""", from.Host!, from.Database!, $"{Port}");
        return ConnectionTo("area");
    }

    public async Task Start()
    {
        shell = Begun(Live, folder, $"{Port}");
        var ready = await shell.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"PostgreSQL would not start: {await shell.StandardError.ReadToEndAsync()}");
        postmaster = int.Parse(ready, CultureInfo.InvariantCulture);
    }

    /// <summary>Ends it as an operator does who restarts it at once: connections are cut, and what was not saved is undone.</summary>
    public Task Stop() => End("INT");

    /// <summary>Ends it as a machine ends that loses its power.</summary>
    public Task Kill() => End("KILL");

    /// <summary>Makes the standby the one that is written to.</summary>
    public Task Promote() => Administer("select pg_promote()");

    public async Task Administer(string sql, string database = "postgres") => await Ask(sql, database);

    /// <summary>The first number that the answer holds, asked as the superuser.</summary>
    public async Task<long> Ask(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(ConnectionTo(database, "postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is long number ? number : 0;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Kill();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The last of its processes is on its way out: the system's own cleaning takes the rest.
        }
    }

    private static async Task<PostgresServer> Of(string beginning)
    {
        using var making = Begun(Begin, beginning);
        var folder = await making.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"PostgreSQL could not be made: {await making.StandardError.ReadToEndAsync()}");
        await making.WaitForExitAsync();
        var server = new PostgresServer(folder, FreePort());
        await server.Start();
        return server;
    }

    private async Task End(string signal)
    {
        if (shell is null) return;
        using (var sent = Process.Start("kill", [$"-{signal}", $"{postmaster}"])) await sent.WaitForExitAsync();
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
        shell = null;
    }

    private static async Task Shell(string script, params string[] arguments)
    {
        using var run = Begun(script, arguments);
        var wrong = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        if (run.ExitCode != 0) throw new InvalidOperationException(wrong);
    }

    private static Process Begun(string script, params string[] arguments)
    {
        List<string> shell = ["sh", "-c", script, "sh", PostgresCluster.Programs + "/", .. arguments];
        if (Environment.UserName == "root") shell.InsertRange(0, ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]);
        return Process.Start(new ProcessStartInfo(shell[0], shell.Skip(1)) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
