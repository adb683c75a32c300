using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStory.Cli.Databases;
using OneStory.Synthetic.LocalOffer;

namespace OneStory.Cli.LocalOffer;

/// <summary><c>onestory generate local-offer</c>: a Local Offer of any size, of an authority that is itself made up.</summary>
internal static class GenerateOfferCommand
{
    private const int Most = 1_000_000;

    public static Command Build()
    {
        var database = new DatabaseOptions();
        var entries = new Option<int>("--entries") { Description = "How many.", DefaultValueFactory = _ => 5300 };
        var seed = new Option<long>("--seed") { Description = "The same seed makes the same entries.", DefaultValueFactory = _ => 1 };
        var authority = new Option<string>("--authority") { Description = "The authority, by its address (\"ashmere\"). The demonstration's or one that was made up.", Required = true };
        var command = new Command("local-offer", "Make up entries of the Local Offer from those of the demonstration.") { entries, seed, authority, database.Database, database.Connection };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(entries) is < 1 or > Most) throw new RefusalException($"The entries must be from 1 to {Most:N0}.");
            var open = database.Read(parsed);
            await using var all = open(null);
            var slug = parsed.GetRequiredValue(authority);
            var here = await all.Authorities.AsNoTracking().FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw new RefusalException($"There is no authority '{slug}' here.");
            if (!await all.DemonstrationClocks.AnyAsync(cancellation)) throw new RefusalException("This database holds real people. Entries are made up only beside what is made up.");
            await using var db = open(here.Id);
            var loader = new OfferLoader(db, TimeProvider.System.GetUtcNow().UtcDateTime);
            if (await loader.Held(cancellation) is > 0 and var held) throw new RefusalException(string.Create(CultureInfo.InvariantCulture, $"{here.Name} has {held:N0} made-up entries already."));
            var began = Stopwatch.GetTimestamp();
            var rows = await loader.Load(parsed.GetValue(entries), parsed.GetValue(seed), cancellation);
            var took = Stopwatch.GetElapsedTime(began);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{here.Name}: {parsed.GetValue(entries):N0} made-up entries, {rows:N0} rows in {took.TotalSeconds:N1} s. At most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB of memory."));
        });
        return command;
    }
}
