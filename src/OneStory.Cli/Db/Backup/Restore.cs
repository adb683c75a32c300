using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Audit;
using OneStory.Cli.Audit;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Files;

namespace OneStory.Cli.Db.Backup;

/// <summary>Makes an installation again of what was written down, then takes stock of it and compares that with what was there.</summary>
internal static class Restore
{
    public static async Task<int> Do(Place place, FileInfo from, bool over, CancellationToken cancellation)
    {
        if (!from.Exists) throw new RefusalException($"There is no backup at {from.FullName}.");
        await using var archive = await Open(from, cancellation);
        var manifest = await Manifest.Read(archive);
        if (manifest.Database != place.Kind) throw new RefusalException($"This is a backup of {manifest.Database}, and can be restored to {manifest.Database} only.");
        await using var installation = new Installation(place.Kind, place.Connection, place.Files);
        var folder = Directory.CreateTempSubdirectory("onestory-restore-").FullName;
        try
        {
            await MayBegin(installation, manifest, over, cancellation);
            await Database(place, await Unpack(archive, manifest, folder, cancellation), cancellation);
            if (place.IsPostgres) await Settle(installation, manifest, cancellation);
            var store = installation.Services.GetRequiredService<IFileStore>();
            foreach (var file in archive.Entries.Where(entry => entry.FullName.StartsWith(Manifest.FilesFolder, StringComparison.Ordinal)))
                await using (var content = await file.OpenAsync(cancellation)) await store.Put(file.Name, content, cancellation);
            await Keys(place, archive, over, cancellation);
            await using var snapshot = await Snapshot.Of(place, folder);
            return await Compare(snapshot, store, manifest, await Ended(archive, cancellation), cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ZipArchive> Open(FileInfo from, CancellationToken cancellation)
    {
        try
        {
            return await ZipFile.OpenReadAsync(from.FullName, cancellation);
        }
        catch (InvalidDataException)
        {
            throw new RefusalException($"{from.FullName} is not a backup of OneStory, or not all of one.");
        }
    }

    private static async Task MayBegin(Installation installation, Manifest manifest, bool over, CancellationToken cancellation)
    {
        await using var scope = installation.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
        if (manifest.Holds.Migrations.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new RefusalException($"This backup was made by version {manifest.Version}, with a model that this version does not know ({unknown}). Restore it with that version.");
        if (over || !await db.Database.CanConnectAsync(cancellation)) return;
        await db.Database.OpenConnectionAsync(cancellation);
        if (installation.IsPostgres) await RowLevelSecurity.LookEverywhere(db.Database.GetDbConnection(), cancellation);
        var (table, rows) = (await Stock.Count(db)).FirstOrDefault(counted => counted.Value > 0 && !counted.Key.StartsWith("__", StringComparison.Ordinal));
        if (rows > 0) throw new RefusalException($"There is data there already ({table}: {rows} rows). Restore to an empty database, or say --over to have it replaced.");
    }

    /// <summary>Unpacks the database, and makes sure that it is what was packed.</summary>
    private static async Task<string> Unpack(ZipArchive archive, Manifest manifest, string folder, CancellationToken cancellation)
    {
        var unpacked = Path.Combine(folder, "unpacked");
        await Part(archive, Manifest.DatabaseName).ExtractToFileAsync(unpacked, cancellation);
        await using var content = File.OpenRead(unpacked);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == manifest.DatabaseSha256 ? unpacked
            : throw new RefusalException("This backup is damaged: its database is not the one that its manifest tells of.");
    }

    /// <summary>Puts the database in its place: all of it or nothing.</summary>
    private static async Task Database(Place place, string unpacked, CancellationToken cancellation)
    {
        if (!place.IsPostgres)
        {
            await SqliteSnapshot.Copy(unpacked, place.Connection);
            return;
        }

        await using var connection = PostgresDatabase.Connect(place.Connection);
        await connection.OpenAsync(cancellation);
        await place.Programs.Run(place.Connection, connection, "pg_restore", "--clean", "--if-exists", "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={connection.Database}", unpacked);
    }

    /// <summary>Takes away tables of a later version, which would be in the way of its migrations.</summary>
    private static async Task Settle(Installation installation, Manifest manifest, CancellationToken cancellation)
    {
        await using var scope = installation.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
        foreach (var table in (await Stock.Count(db)).Keys.Except(manifest.Holds.Tables.Keys))
        {
            var drop = $"drop table \"{table}\" cascade";
            await db.Database.ExecuteSqlRawAsync(drop, cancellation);
        }
    }

    private static async Task Keys(Place place, ZipArchive archive, bool over, CancellationToken cancellation)
    {
        Directory.CreateDirectory(place.Keys);
        foreach (var key in archive.Entries.Where(entry => entry.FullName.StartsWith(Manifest.KeysFolder, StringComparison.Ordinal) && entry.Name.Length > 0))
        {
            var to = Path.Combine(place.Keys, Path.GetFileName(key.Name));
            if (over || !File.Exists(to)) await key.ExtractToFileAsync(to, over, cancellation);
        }
    }

    private static async Task<IReadOnlyList<(int, VerifyAudit.End)>> Ended(ZipArchive archive, CancellationToken cancellation)
    {
        using var lines = new StreamReader(await Part(archive, Manifest.EndsName).OpenAsync(cancellation));
        return Ends.Read((await lines.ReadToEndAsync(cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static ZipArchiveEntry Part(ZipArchive archive, string name) => archive.GetEntry(name) ?? throw new RefusalException($"This backup is not whole: it has no {name}.");

    private static async Task<int> Compare(Snapshot snapshot, IFileStore store, Manifest manifest, IReadOnlyList<(int, VerifyAudit.End)> before, CancellationToken cancellation)
    {
        var ends = new List<(int, VerifyAudit.End)>();
        var now = await Stock.Take(snapshot.Open, kept => IsThere(store, kept, cancellation), (authority, end) => ends.Add((authority, end)));
        var was = manifest.Holds;
        List<string> differs =
        [
            .. was.Tables.Where(table => now.Tables.GetValueOrDefault(table.Key, -1) != table.Value).Select(table => $"Table {table.Key}: there were {table.Value} rows, and now {now.Tables.GetValueOrDefault(table.Key)}."),
            .. before.Except(ends).Select(noted => $"Audit: the chain {noted.Item2.Chain} of {noted.Item2.Store} ended at {noted.Item2.Number}, and does not now."),
            .. now.Lacking.Except(was.Lacking).Select(key => $"File {key}: it is not in the store as it was given."),
        ];
        if (now.AuditBreaks != was.AuditBreaks) differs.Add($"Audit: broken in {now.AuditBreaks} places, and was in {was.AuditBreaks}.");
        foreach (var line in differs) Console.WriteLine(line);
        Console.WriteLine(differs.Count == 0
            ? $"Restored and compared with {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC: all is as it was ({now.Tables.Values.Sum()} rows of {was.Tables.Count} tables, {now.Files} files, {now.AuditEntries} entries of the audit in {ends.Count} chains)."
            : $"Restored, and not as it was: {differs.Count} differences.");
        return differs.Count == 0 ? 0 : 1;
    }

    private static async Task<bool> IsThere(IFileStore store, Stock.Kept kept, CancellationToken cancellation)
    {
        await using var content = await store.Open(kept.Key, cancellation);
        return content is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == kept.Sha256;
    }
}
