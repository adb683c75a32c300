using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OneStory.Audit;
using OneStory.Data;

namespace OneStory.Cli.Db.Backup;

/// <summary>Takes stock of an installation: counts every row, walks every chain, and has every file looked at.</summary>
internal static class Stock
{
    /// <summary>A file that a record points at.</summary>
    public sealed record Kept(string Key, long Size, string Sha256);

    /// <param name="open">Opens contexts on one state of the database: in an authority, or in none.</param>
    /// <param name="isThere">Whether the store has the file as it was given.</param>
    /// <param name="ended">Told of every chain's end.</param>
    public static async Task<Inventory> Take(Func<int?, OneStoryDbContext> open, Func<Kept, Task<bool>> isThere, Action<int, VerifyAudit.End> ended)
    {
        await using var outside = open(null);
        var (entries, breaks, files, bytes, lacking) = (0, 0, 0, 0L, new List<string>());
        foreach (var authority in await outside.Authorities.AsNoTracking().Select(one => one.Id).OrderBy(id => id).ToListAsync())
        {
            await using var db = open(authority);
            var report = await new VerifyAudit(db).Do();
            (entries, breaks) = (entries + report.Rows, breaks + report.Breaks.Count);
            foreach (var end in report.Ends) ended(authority, end);
            foreach (var file in await db.Files.AsNoTracking().OrderBy(file => file.Key).Select(file => new Kept(file.Key, file.Size, file.Sha256)).ToListAsync())
            {
                (files, bytes) = (files + 1, bytes + file.Size);
                if (!await isThere(file)) lacking.Add(file.Key);
            }
        }

        return new([.. await outside.Database.GetAppliedMigrationsAsync()], await Count(outside), entries, breaks, files, bytes, lacking);
    }

    /// <summary>The rows of each table; nothing where there is no table.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> Count(OneStoryDbContext db)
    {
        var tables = db.Database.IsNpgsql()
            ? "select tablename::text as \"Value\" from pg_tables where schemaname = current_schema()"
            : "select name as \"Value\" from sqlite_master where type = 'table' and name not like 'sqlite_%'";
        var counted = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await db.Database.SqlQueryRaw<string>(tables).ToListAsync())
        {
            // The name is from the database's own catalogue, and quoted.
            var count = "select count(*) as \"Value\" from \"" + table.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            counted[table] = await db.Database.SqlQueryRaw<long>(count).SingleAsync();
        }

        return counted;
    }
}
