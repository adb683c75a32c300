using System.Diagnostics;
using System.Globalization;
using Npgsql;
using OneStory.Data.Postgres;

namespace OneStory.Cli.Db.Backup;

/// <summary>PostgreSQL's own pg_dump and pg_restore.</summary>
/// <param name="folder">Where they are, if that is said.</param>
internal sealed class PostgresPrograms(string? folder)
{
    private const string Debian = "/usr/lib/postgresql";

    /// <exception cref="RefusalException">They are not there.</exception>
    public string Find(string program)
    {
        IEnumerable<string> places = folder is not null ? [folder]
            : [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), .. Newest()];
        return places.Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists)
            ?? throw new RefusalException($"{program} cannot be found. Install PostgreSQL's programs (Debian: postgresql-client), or say where they are with --programs.");
    }

    /// <summary>Runs one of them across authorities, on the server that a connection has been made to: where several hosts are named, it must be the same.</summary>
    /// <exception cref="RefusalException">It failed; it says why itself.</exception>
    public async Task Run(string connection, NpgsqlConnection connected, string program, params string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(Find(program), arguments) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var (name, value) in ((string, string?)[])
        [
            ("PGHOST", connected.Host), ("PGPORT", connected.Port.ToString(CultureInfo.InvariantCulture)), ("PGDATABASE", connected.Database), ("PGUSER", to.Username), ("PGPASSWORD", to.Password),
            ("PGPASSFILE", to.Passfile), ("PGSSLMODE", SslMode(to.SslMode)), ("PGSSLROOTCERT", to.RootCertificate), ("PGOPTIONS", RowLevelSecurity.ForPrograms),
        ]) if (value is not null) start.Environment[name] = value;
        using var run = Process.Start(start)!;
        var said = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        if (run.ExitCode != 0) throw new RefusalException(said.Trim());
    }

    private static string SslMode(SslMode mode) => mode switch
    {
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> Newest() => !Directory.Exists(Debian) ? [] : Directory.GetDirectories(Debian)
        .OrderByDescending(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0).Select(version => Path.Combine(version, "bin"));
}
