using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Bench;
using OneStory.LocalOffer.Search;
using OneStory.Places;
using OneStory.Returns.Register;
using OneStory.Synthetic.LocalOffer;

// How the search of the Local Offer does at several sizes, on one core, in the program itself; with a connection, the same questions
// to PostGIS in the same run, and then the host, serving pages and open data over loopback:
// dotnet run -c Release --project bench/OneStory.LocalOffer.Bench [SIZE ...] [--seconds N] [--connection "Host=…;Database=…;Username=…"]
var seconds = args.SkipWhile(arg => arg != "--seconds").Skip(1).Select(int.Parse).FirstOrDefault(4);
var connection = args.SkipWhile(arg => arg != "--connection").Skip(1).FirstOrDefault();
var sizes = args.TakeWhile(arg => !arg.StartsWith('-')).Select(int.Parse).DefaultIfEmpty(0).ToArray();
if (sizes is [0]) sizes = [0, 5_000, 50_000, 200_000];
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "OneStory.slnx"))) root = root.Parent!;

var written = Directory.GetFiles(Path.Combine(root.FullName, "src", "OneStory.Core", "Demonstration", "Content", "local-offer"), "*.json").Order(StringComparer.Ordinal)
    .SelectMany(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("entries").EnumerateArray()).Select(entry => entry.Deserialize<EntryContent>(OfferJson.Options)!).ToList();
var area = new List<PostcodePlace>();
var country = new List<PostcodePlace>();
using (var text = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(root.FullName, "data", "reference", "postcodes-2025-11-england.csv.gz")), CompressionMode.Decompress)))
    foreach (var (place, at) in new PostcodeFile(text).Rows().Select((read, at) => (read.Row, at)))
    {
        if (place is null) continue;
        if (place.District == "E06000060") area.Add(place);
        if (at % 40 == 0) country.Add(place);
    }

var postcodes = area.Concat(country).GroupBy(place => place.Postcode).ToDictionary(same => same.Key, same => Degrees(same.First()));
var mixed = new (string Name, SearchAsk Ask)[]
{
    ("one word", new() { Text = "swimming" }),
    ("words, nearness, an age, facets", new() { Text = "speech therapy", Origin = Here(), Miles = 10, Age = new(8), Needs = ["SLCN", "ASD"] }),
    ("misspelt, a synonym, nearness, an age", new() { Text = "autisim salt swiming", Origin = Here(), Miles = 10, Age = new(8) }),
    ("a sentence", new() { Text = "my 6 year old wont go to school and has meltdowns near HP20 1UX" }),
    ("filters alone", new() { Origin = Here(), Miles = 20, Age = new(12), Categories = ["leisure"], Access = ["step-free"], Days = ["SA", "SU"] }),
    ("everything by distance, page 5", new() { Origin = Here(), Sort = SearchSort.Distance, Page = 5 }),
    ("nonsense", new() { Text = "zzzzqqq vvvkkkww" }),
};

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Count} written entries, {area.Count:N0} postcodes of the area, {country.Count:N0} of the country; {Environment.ProcessorCount} cores"));
Console.WriteLine($"Load on the machine before: {File.ReadAllText("/proc/loadavg").Trim()}");
foreach (var size in sizes) await Measure(size);
if (connection is not null) await Serving.Measure(root.FullName, connection, [.. sizes.Where(size => size > 0)], TimeSpan.FromSeconds(seconds));
Console.WriteLine($"Load on the machine after: {File.ReadAllText("/proc/loadavg").Trim()}");

async Task Measure(int size)
{
    var places = size <= 5_000 ? area : country;
    var entries = size == 0
        ? written.Select((content, at) => new SearchEntry { Id = new(at, 0, 0, new byte[8]), Slug = $"{at}", Content = content }).ToList()
        : new LargeOffer(written, places, 2026).Make(size).Select(made => new SearchEntry { Id = made.Id, Slug = made.Slug, Content = made.Content, Organisation = made.Organisation }).ToList();
    var source = new SearchSource
    {
        Entries = entries,
        Terms = OfferTerms.All,
        Words = Words.OwnList(),
        Places = SearchSource.TownsOf(entries),
        Postcode = code => postcodes.TryGetValue(code, out var point) ? point : null,
    };
    if (size <= 5_000) SearchIndex.Build(source);
    GC.Collect();
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var started = Stopwatch.GetTimestamp();
    var index = SearchIndex.Build(source);
    var building = Stopwatch.GetElapsedTime(started);
    var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{entries.Count:N0} entries: built in {building.TotalMilliseconds:N0} ms, {memory / 1e6:N1} MB"));
    foreach (var (name, ask) in mixed)
    {
        var times = new List<double>();
        var found = index.Find(ask).Total;
        for (var until = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 2; Stopwatch.GetTimestamp() < until;) index.Find(ask);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var until = Stopwatch.GetTimestamp() + Stopwatch.Frequency * seconds / mixed.Length; Stopwatch.GetTimestamp() < until;)
        {
            started = Stopwatch.GetTimestamp();
            index.Find(ask);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Count;
        var rate = times.Count / (times.Sum() / 1000);
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name,-38} {found,7:N0} found {rate,9:N0}/s   p50 {At(times, 0.5),7:N3}  p95 {At(times, 0.95),7:N3}  p99 {At(times, 0.99),7:N3} ms   {allocated / 1000.0,6:N1} kB"));
    }

    if (connection is not null && size > 0) await SideBySide.Measure(connection, entries, index, TimeSpan.FromSeconds(seconds));
}

static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
static SearchOrigin Here() => new(new(51.8156, -0.8084), "HP20 1UX", "HP20");

static GeoPoint Degrees(PostcodePlace place)
{
    var (latitude, longitude) = NationalGrid.ToDegrees(place.Easting, place.Northing);
    return new(latitude, longitude);
}
