using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Synthetic;

namespace OneStory.Cli.Generate;

/// <summary>What <c>onestory generate</c> does.</summary>
internal static class GenerateWork
{
    public static async Task Make(Func<int?, OneStoryDbContext> open, bool onPostgres, IReadOnlyList<AreaToMake> areas, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        await using var db = open(null);
        await db.Database.MigrateAsync(cancellation);
        if (onPostgres) await RowLevelSecurity.Apply(db, cancellation);
        var isFilling = onPostgres && await BulkLoading.Begin(db, cancellation);
        var (loader, children, rows) = (new Loader(open), 0L, 0L);
        foreach (var (area, at) in areas.Select((area, at) => (area, at + 1)))
        {
            if (await loader.Has(area, cancellation))
            {
                Say($"{at} of {areas.Count}: {area.Name} is there already.");
                continue;
            }

            var loaded = await loader.Load(area, cancellation);
            (children, rows) = (children + loaded.Children, rows + loaded.Rows);
            Say($"{at} of {areas.Count}: {loaded.Name}: {area.Plans:n0} plans, {loaded.Children:n0} children, {loaded.Rows:n0} rows in {loaded.Took.TotalSeconds:n1} s, {loaded.Rows / loaded.Took.TotalSeconds:n0} rows a second");
        }

        await loader.SayItIsMadeUp(cancellation);
        var written = Stopwatch.GetElapsedTime(began);
        if (isFilling) await BulkLoading.End(db, name => Say($"{Stopwatch.GetElapsedTime(began):hh\\:mm\\:ss} {name}"), cancellation);
        Say($"{children:n0} children, {rows:n0} rows: written in {written:hh\\:mm\\:ss} ({rows / written.TotalSeconds:n0} rows a second), ready in {Stopwatch.GetElapsedTime(began):hh\\:mm\\:ss}. At most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:n0} MB of memory.");
        if (onPostgres) Say($"The database takes {await db.Database.SqlQueryRaw<long>("select pg_database_size(current_database()) as \"Value\"").SingleAsync(cancellation) / 1e9:n2} GB.");
    }

    public static async Task Compare(Func<int?, OneStoryDbContext> open, CancellationToken cancellation)
    {
        List<int> ids;
        await using (var db = open(null)) ids = await db.Authorities.Select(authority => authority.Id).ToListAsync(cancellation);
        var comparison = new Comparison();
        foreach (var id in ids)
        {
            await using var db = open(id);
            if (await Comparison.AsOf(db, cancellation) is { } asOf) await comparison.Add(db, asOf, cancellation);
        }

        Say("| | | published | made up | difference | of |\n|---|---|---|---|---|---|");
        foreach (var row in comparison.Rows()) Say($"| {row.Table} | {row.Row} | {row.Published:n1} | {row.MadeUp:n1} | {row.Difference:+0.0;-0.0;0.0} | {row.Whole:n0} |");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    private static void Say(string line) => Console.WriteLine(line);
}
