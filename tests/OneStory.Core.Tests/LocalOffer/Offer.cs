using System.IO.Compression;
using System.Text.Json;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;
using OneStory.Places;

namespace OneStory.Core.Tests.LocalOffer;

/// <summary>Entries to search: the written ones of the demonstration, and small ones of a test's own.</summary>
internal static class Offer
{
    public static DateOnly Today { get; } = new(2026, 11, 23);
    public static GeoPoint Aylesbury { get; } = new(51.8156, -0.8084);
    public static GeoPoint Wycombe { get; } = new(51.6286, -0.7482);
    public static GeoPoint Oxford { get; } = new(51.7520, -1.2577);

    public static IReadOnlyList<Term> Terms => OfferTerms.All;
    public static Words Words { get; } = Words.OwnList();

    private static readonly Lazy<SearchSource> Demonstration = new(ReadDemonstration);
    private static readonly Lazy<SearchIndex> DemonstrationIndex = new(() => SearchIndex.Build(Demonstration.Value));

    public static SearchSource Written => Demonstration.Value;
    public static SearchIndex WrittenIndex => DemonstrationIndex.Value;

    public static SearchIndex Of(params SearchEntry[] entries) => SearchIndex.Build(Source(entries));

    public static SearchSource Source(params SearchEntry[] entries) => new()
    {
        Entries = entries,
        Terms = Terms,
        Words = Words,
        Places = [new("Aylesbury", Aylesbury, "HP20"), new("High Wycombe", Wycombe, "HP11"), new("Oxford", Oxford, "OX1")],
        Postcode = code => code switch { "HP20 1UX" or "HP20" => Aylesbury, "HP11 1BX" or "HP11" => Wycombe, "OX1 1AA" => Oxford, _ => null },
    };

    public static SearchEntry Entry(string name, Func<EntryContent, EntryContent>? with = null, bool isStale = false, DateOnly? checkedOn = null)
    {
        var content = new EntryContent { Name = name, Summary = "", Delivery = ["at-place"] };
        return new() { Id = Guid.CreateVersion7(), Slug = name.ToLowerInvariant().Replace(' ', '-'), Content = with?.Invoke(content) ?? content, CheckedOn = checkedOn ?? Today, IsStale = isStale };
    }

    public static OfferPlace At(GeoPoint point, string postcode = "HP20 1UX", params string[] access) =>
        new() { Name = "Hall", Postcode = postcode, Access = access, Latitude = point.Latitude, Longitude = point.Longitude };

    public static IEnumerable<string> Names(this SearchAnswer answer) => answer.Hits.Select(hit => hit.Entry.Content.Name);

    private static T Read<T>(params string[] path) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine([Root(), .. path])), OfferJson.Options)!;

    public static T ReadBeside<T>(string file) => Read<T>("tests", "OneStory.Core.Tests", "LocalOffer", file);

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OneStory.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static SearchSource ReadDemonstration()
    {
        var files = Directory.GetFiles(Path.Combine(Root(), "src", "OneStory.Core", "Demonstration", "Content", "local-offer"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<WrittenFile>(File.ReadAllText(file), OfferJson.Options)!).ToList();
        var organisations = files.SelectMany(file => file.Organisations).GroupBy(one => one.Key).ToDictionary(same => same.Key, same => same.First().Name);
        var written = files.SelectMany(file => file.Entries).Select(entry => (About: entry.Deserialize<About>(OfferJson.Options)!, Content: entry.Deserialize<EntryContent>(OfferJson.Options)!)).ToList();
        var points = PointsOf(written.SelectMany(entry => entry.Content.Places).Select(place => place.Postcode).Append("HP20 1UX").ToHashSet());
        var entries = written.Select((entry, at) => new SearchEntry
        {
            Id = new(at + 1, 0, 0, new byte[8]),
            Slug = entry.About.Key,
            Content = entry.Content with { Places = [.. entry.Content.Places.Select(place => points.TryGetValue(place.Postcode, out var point) ? place with { Latitude = point.Latitude, Longitude = point.Longitude } : place)] },
            Organisation = organisations.GetValueOrDefault(entry.About.Organisation, Shared.GetValueOrDefault(entry.About.Organisation, "")),
            CheckedOn = Today.AddDays(-entry.About.CheckedDaysAgo),
            IsStale = entry.About.CheckedDaysAgo > 180,
        }).ToList();
        return new() { Entries = entries, Terms = Terms, Words = Words, Places = SearchSource.TownsOf(entries), Postcode = code => points.TryGetValue(code, out var point) ? point : null };
    }

    private static Dictionary<string, GeoPoint> PointsOf(HashSet<string> postcodes)
    {
        var points = new Dictionary<string, GeoPoint>();
        using var lines = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Root(), "data", "reference", "postcodes-2025-11-england.csv.gz")), CompressionMode.Decompress));
        while (points.Count < postcodes.Count && lines.ReadLine() is { } line)
            if (line.IndexOf(',') is > 0 and var comma && postcodes.Contains(line[..comma]) && line.Split(',') is [var code, var easting, var northing, ..])
                points[code] = Degrees(int.Parse(easting), int.Parse(northing));
        return points;
    }

    private static GeoPoint Degrees(int easting, int northing)
    {
        var (latitude, longitude) = NationalGrid.ToDegrees(easting, northing);
        return new(latitude, longitude);
    }

    /// <summary>Bodies that are written elsewhere in the demonstration.</summary>
    private static readonly Dictionary<string, string> Shared = new()
    {
        ["ashmere"] = "Ashmere County Council",
        ["merrow-community"] = "Merrow Community NHS Trust",
        ["sendiass"] = "Ashmere SEND Advice and Support",
        ["voice"] = "Ashmere Parent Carer Voice",
        ["merrow-board"] = "Merrow Vale Integrated Care Board",
    };

    private sealed record WrittenFile(IReadOnlyList<WrittenOrganisation> Organisations, IReadOnlyList<JsonElement> Entries);

    private sealed record About(string Key, string Organisation, int CheckedDaysAgo);

    private sealed record WrittenOrganisation(string Key, string Name);
}
