using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.LocalOffer;
using OneStory.Synthetic;
using OneStory.Synthetic.LocalOffer;

namespace OneStory.LocalOffer.Bench;

/// <summary>The host on PostgreSQL, with an authority for each size, serving rendered pages and open data over loopback.</summary>
internal static class Serving
{
    private const int FirstCode = 991, Connections = 16;

    /// <summary>Until the runtime has compiled for speed what is asked for often.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(25);

    private static readonly string[] Ages = ["", "&age=5", "&age=8", "&age=14"];
    private static readonly string[] Words = ["speech+therapy", "swimming", "autism+club", "short+breaks", "music", "sleep", "autisim", "salt", "travel+training", "my+son+wont+go+to+school"];
    private static readonly string[] Places = ["where=HP20&near=51.82,-0.81", "where=HP13&near=51.63,-0.75", "where=HP5&near=51.71,-0.61", "where=MK18&near=52.00,-0.99"];

    public static async Task Measure(string root, string connection, IReadOnlyList<int> sizes, TimeSpan during)
    {
        OneStoryDbContext Open(int? authority)
        {
            var scope = new Authorities.AuthorityScope();
            if (authority is { } entered) scope.Enter(entered);
            var options = new DbContextOptionsBuilder<OneStoryDbContext>();
            options.UseOneStoryPostgres(connection);
            return new(options.Options, scope);
        }

        await using (var db = Open(null)) await db.Database.MigrateAsync();
        foreach (var size in sizes) await Fill(Open, size);
        foreach (var size in sizes)
        {
            using var host = await TheHost.Start(root, connection);
            await Measure(host, Open, size, during);
        }
    }

    private static int CodeOf(int size) => FirstCode + size % 8 + (size >= 200_000 ? 3 : size >= 50_000 ? 2 : 1);

    private static string SlugOf(int size) => $"offer-of-{size}";

    private static async Task Fill(Func<int?, OneStoryDbContext> open, int size)
    {
        var (now, loader) = (TimeProvider.System.GetUtcNow().UtcDateTime, new Loader(open));
        var area = new AreaToMake(CodeOf(size), $"Offer of {size}", SlugOf(size), 1, 2026, DateOnly.FromDateTime(now), size);
        if (!await loader.Has(area, default)) await loader.Load(area, default);
        await loader.SayItIsMadeUp(default);
        await using var db = open(area.Id);
        var offer = new OfferLoader(db, now);
        if (await offer.Held(default) == 0) await offer.Load(size, 2026, default);
    }

    private static async Task Measure(TheHost host, Func<int?, OneStoryDbContext> open, int size, TimeSpan during)
    {
        var (before, page, api) = (host.Megabytes, $"/{SlugOf(size)}/local-offer/search", $"/{SlugOf(size)}/open-referral/v3");
        var first = await host.FirstAnswer($"{page}?q=swimming");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe host with {size:N0} entries: first answer, with the copy made from the database, in {first.TotalMilliseconds:N0} ms; {before:N0} MB before, {host.Megabytes:N0} after"));
        string[] pages = [.. from words in Words from place in Places from age in Ages select $"{page}?q={words}&{place}&miles=10{age}"];
        await Load.Run(host.Port, pages, Connections, WarmUp);
        await Say("result page: words, place, age, all counts", pages);
        await Say("result page: a word", [.. Words.Select(words => $"{page}?q={words}")]);
        await Say("open data: words, 20 services", [.. Words.Select(words => $"{api}/services?search={words}&per_page=20")]);
        await Say("open data: a page of 50 services", [.. Enumerable.Range(1, 50).Select(number => $"{api}/services?page={number}")]);
        await Say("open data: 20 services in full", [.. Enumerable.Range(1, 50).Select(number => $"{api}/services?page={number}&per_page=20&full=true")]);
        var changed = await host.UntilChanged($"{api}/taxonomies?per_page=1", async () =>
        {
            await using var db = open(CodeOf(size));
            await db.OfferStamps.ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Number, stamp => stamp.Number + 1));
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a change is there {changed.TotalMilliseconds:N0} ms later (looked for once a second); {host.Megabytes:N0} MB in the end"));

        async Task Say(string what, IReadOnlyList<string> addresses) => Console.WriteLine($"  {what,-44} {await Load.Run(host.Port, addresses, Connections, during)}");
    }
}
