using System.Diagnostics;
using System.Globalization;
using Npgsql;
using OneStory.LocalOffer.Search;

namespace OneStory.LocalOffer.Bench;

/// <summary>The same questions to the index in memory and to PostGIS, one client each and then four.</summary>
internal static class SideBySide
{
    private const int Miles = 10, Age = 8;
    private const double MetresInAMile = 1609.344;
    private static readonly GeoPoint Home = new(51.8156, -0.8084);
    private static readonly string[] Words = ["speech therapy", "swimming", "autism club", "short breaks", "music", "sleep", "travel", "dance"];
    private static readonly (string Wrong, string[] Parts, string Also)[] Misspelt = [("autisim swiming", ["autisim", "swiming"], "asd"), ("speach therapy", ["speach", "therapy"], "salt"), ("trampolene clubb", ["trampolene", "clubb"], "rebound")];

    public static async Task Measure(string connection, IReadOnlyList<SearchEntry> entries, SearchIndex index, TimeSpan during)
    {
        await using var postgis = new PostGis(NpgsqlDataSource.Create(connection));
        var filling = await postgis.Fill(entries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  against PostGIS, filled and indexed in {filling.TotalSeconds:N1} s; age {Age}, {Miles} miles, 20 results and the total:"));
        foreach (var clients in new[] { 1, 4 })
        {
            Say("memory, words, all counts", clients, await Run(clients, during, () => Memory(index, turn => Ask(Words[turn % Words.Length], ["SLCN", "ASD"]))));
            Say("PostGIS, words, no counts", clients, await Run(clients, during, () => Sql(postgis, withCounts: false, isMisspelt: false)));
            Say("PostGIS, words, counts of nine", clients, await Run(clients, during, () => Sql(postgis, withCounts: true, isMisspelt: false)));
            Say("memory, misspelt and synonyms, counts", clients, await Run(clients, during, () => Memory(index, turn => Ask(Misspelt[turn % Misspelt.Length].Wrong, []))));
            Say("PostGIS, misspelt and synonyms, counts", clients, await Run(clients, during, () => Sql(postgis, withCounts: true, isMisspelt: true)));
        }
    }

    private static SearchAsk Ask(string text, IReadOnlyList<string> needs) => new() { Text = text, Origin = new(Home, "HP20 1UX", "HP20"), Miles = Miles, Age = new(Age), Needs = needs };

    private static Task<(Func<int, ValueTask<long>> One, IAsyncDisposable? Owns)> Memory(SearchIndex index, Func<int, SearchAsk> ask) =>
        Task.FromResult<(Func<int, ValueTask<long>>, IAsyncDisposable?)>((turn => new(index.Find(ask(turn)).Total), null));

    private static async Task<(Func<int, ValueTask<long>> One, IAsyncDisposable? Owns)> Sql(PostGis postgis, bool withCounts, bool isMisspelt)
    {
        var asking = await postgis.Client(withCounts);
        return (isMisspelt
            ? async turn =>
            {
                var (_, parts, also) = Misspelt[turn % Misspelt.Length];
                var words = new List<string>();
                foreach (var part in parts) words.Add(await asking.Corrected(part));
                return await asking.Find($"({string.Join(" & ", words.Select(word => $"'{word.Replace("'", "", StringComparison.Ordinal)}'"))}) | {also}", Home, Miles * MetresInAMile, Age);
            }
        : async turn => await asking.Find(Words[turn % Words.Length].Replace(" ", " & ", StringComparison.Ordinal), Home, Miles * MetresInAMile, Age, "SLCN", "ASD"), asking);
    }

    private static async Task<(Came Came, double Found)> Run(int clients, TimeSpan during, Func<Task<(Func<int, ValueTask<long>> One, IAsyncDisposable? Owns)>> client)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(async () =>
        {
            var (one, owns) = await client();
            for (var turn = 0; turn < 20; turn++) await one(turn);
            var (times, found, began) = (new List<double>(), 0L, Stopwatch.GetTimestamp());
            for (var turn = number; Stopwatch.GetElapsedTime(began) < during; turn++)
            {
                var started = Stopwatch.GetTimestamp();
                found += await one(turn);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            if (owns is not null) await owns.DisposeAsync();
            return (times, found, took: Stopwatch.GetElapsedTime(began));
        })));
        return (Came.Of([.. all.SelectMany(one => one.times)], all.Max(one => one.took)), (double)all.Sum(one => one.found) / all.Sum(one => one.times.Count));
    }

    private static void Say(string what, int clients, (Came Came, double Found) run) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-38} {clients} at once {run.Found,8:N1} found {run.Came}"));
}
