using System.IO.Compression;
using System.Text.Json;

namespace OneStory.Cli.Db.Backup;

/// <summary>What an installation holds, as far as it can be counted and compared.</summary>
/// <param name="Migrations">The migrations its database has had.</param>
/// <param name="Tables">The rows of each table.</param>
/// <param name="AuditEntries">Acts and looks.</param>
/// <param name="AuditBreaks">Places where a chain of them does not hold.</param>
/// <param name="Files">Files that records point at.</param>
/// <param name="Lacking">Keys of those that are not in the store as they were given.</param>
internal sealed record Inventory(IReadOnlyList<string> Migrations, IReadOnlyDictionary<string, long> Tables, int AuditEntries, int AuditBreaks, int Files, long FileBytes, IReadOnlyList<string> Lacking);

/// <summary>What an archive says of itself.</summary>
internal sealed record Manifest(int Format, string Version, DateTimeOffset MadeAt, string Database, string DatabaseSha256, Inventory Holds)
{
    public const int FormatNow = 1;

    /// <summary>How its parts are called.</summary>
    public const string Name = "manifest.json", DatabaseName = "database", EndsName = "audit-ends.txt", FilesFolder = "files/", KeysFolder = "keys/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string ThisVersion { get; } = typeof(Manifest).Assembly.GetName().Version!.ToString(3);

    public async Task Write(ZipArchive archive)
    {
        await using var to = await archive.CreateEntry(Name).OpenAsync();
        await JsonSerializer.SerializeAsync(to, this, Json);
    }

    /// <exception cref="RefusalException">It is no archive of ours, or one of a later version.</exception>
    public static async Task<Manifest> Read(ZipArchive archive)
    {
        if (archive.GetEntry(Name) is not { } entry) throw new RefusalException("This is not a backup of OneStory: it has no manifest.");
        await using var from = await entry.OpenAsync();
        try
        {
            var manifest = await JsonSerializer.DeserializeAsync<Manifest>(from, Json);
            return manifest is { Format: FormatNow } ? manifest : throw new RefusalException($"This backup is of format {manifest?.Format}, and this version reads {FormatNow}.");
        }
        catch (JsonException problem)
        {
            throw new RefusalException($"The manifest of this backup cannot be read: {problem.Message}");
        }
    }
}

