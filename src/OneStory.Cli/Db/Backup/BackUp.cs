using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Audit;
using OneStory.Cli.Audit;
using OneStory.Files;

namespace OneStory.Cli.Db.Backup;

/// <summary>What is backed up or restored, and where it is.</summary>
/// <param name="Keys">The folder of the keys that protect cookies.</param>
internal sealed record Place(bool IsPostgres, string Connection, string Files, string Keys, PostgresPrograms Programs)
{
    public string Kind => IsPostgres ? "postgres" : "sqlite";
}

/// <summary>
/// Writes a whole installation down in one file while it goes on being used: first the database as it is at one moment, then the
/// files that it points at, which are never changed, then the keys.
/// </summary>
internal static class BackUp
{
    public static async Task Do(Place place, FileInfo to, CancellationToken cancellation)
    {
        if (to.Exists) throw new RefusalException($"{to.FullName} is there already.");
        Directory.CreateDirectory(to.DirectoryName!);
        // Beside the archive, where there has to be room; and nobody else may read it.
        var folder = Path.Combine(to.DirectoryName!, $".{to.Name}.{Path.GetRandomFileName()}");
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            var unfinished = Path.Combine(folder, to.Name);
            var holds = await Write(place, folder, unfinished, cancellation);
            File.Move(unfinished, to.FullName);
            Console.WriteLine($"Written to {to.FullName}: {holds.Tables.Values.Sum()} rows of {holds.Tables.Count} tables, {holds.Files} files.");
            Console.WriteLine(holds.AuditBreaks == 0 ? $"Audit: all as written (entries: {holds.AuditEntries})." : $"Audit: broken: {holds.AuditBreaks} (entries: {holds.AuditEntries}). See 'onestory verify-audit'.");
            if (holds.Lacking.Count > 0) Console.WriteLine($"Not in the store as they were given: {holds.Lacking.Count} files. Their keys are in the manifest.");
            Console.WriteLine("It holds everything, the keys too: keep it where only those may read it who may read everything.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Inventory> Write(Place place, string folder, string to, CancellationToken cancellation)
    {
        await using var installation = new Installation(place.Kind, place.Connection, place.Files);
        var store = installation.Services.GetRequiredService<IFileStore>();
        await using var snapshot = await Snapshot.Of(place, folder);
        var own = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) own.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(to, own);
        Inventory holds;
        await using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var ends = new List<(int, VerifyAudit.End)>();
            holds = await Stock.Take(snapshot.Open, kept => Keep(archive, store, kept, cancellation), (authority, end) => ends.Add((authority, end)));
            await using (var lines = new StreamWriter(await archive.CreateEntry(Manifest.EndsName).OpenAsync(cancellation))) await Ends.Write(lines, ends);
            string hash;
            await using (var database = File.OpenRead(await snapshot.Write())) hash = await Add(archive, Manifest.DatabaseName, database, cancellation);
            foreach (var key in Directory.Exists(place.Keys) ? Directory.GetFiles(place.Keys) : [])
                await using (var content = File.OpenRead(key)) await Add(archive, Manifest.KeysFolder + Path.GetFileName(key), content, cancellation);
            await new Manifest(Manifest.FormatNow, Manifest.ThisVersion, TimeProvider.System.GetUtcNow(), place.Kind, hash, holds).Write(archive);
        }

        file.Flush(flushToDisk: true);
        return holds;
    }

    /// <summary>Puts a file into the archive. Whether it was in the store as it was given.</summary>
    private static async Task<bool> Keep(ZipArchive archive, IFileStore store, Stock.Kept kept, CancellationToken cancellation)
    {
        await using var content = await store.Open(kept.Key, cancellation);
        return content is not null && await Add(archive, Manifest.FilesFolder + kept.Key, content, cancellation) == kept.Sha256;
    }

    private static async Task<string> Add(ZipArchive archive, string name, Stream content, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        using var hash = SHA256.Create();
        await using var hashing = new CryptoStream(entry, hash, CryptoStreamMode.Write, leaveOpen: true);
        await content.CopyToAsync(hashing, cancellation);
        await hashing.FlushFinalBlockAsync(cancellation);
        return Convert.ToHexStringLower(hash.Hash!);
    }
}
