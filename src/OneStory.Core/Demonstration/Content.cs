using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OneStory.Returns.Csv;
using OneStory.Returns.Register;

namespace OneStory.Demonstration;

/// <summary>The files of the demonstration, with dates told from today.</summary>
internal sealed partial class Content(DateOnly today)
{
    private JsonNode? authorities;
    private JsonNode? names;
    private IReadOnlyList<JsonNode>? stories;

    private const string Folder = "OneStory.Demonstration.Content.";

    public DateOnly Today { get; } = today;

    public JsonNode Authorities() => authorities ??= Read("authorities.json");

    public JsonNode Names() => names ??= Read("names.json");

    public IReadOnlyList<JsonNode> Stories() => stories ??=
    [
        .. typeof(Content).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder + "stories.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Read(name[Folder.Length..])),
    ];

    /// <summary>The bodies and entries of the Local Offer, a file for each who wrote them.</summary>
    public IReadOnlyList<JsonNode> LocalOffer() => [.. FilesOf("local_offer.", ".json").Select(name => Read(name[Folder.Length..]))];

    public JsonNode OfferLife() => Read("local-offer-life.json");

    /// <summary>The pages of guidance, in the order of their files: lines that say what a page is, between two lines of three dashes, and then its Markdown.</summary>
    public IEnumerable<GuidanceWritten> Guidance()
    {
        const string Within = "local_offer.guidance.";
        foreach (var name in FilesOf(Within, ".md"))
        {
            using var reader = new StreamReader(Open(name[Folder.Length..]));
            yield return GuidanceWritten.Of(name[(Folder.Length + Within.Length)..^".md".Length], Dated(reader.ReadToEnd()));
        }
    }

    private static IEnumerable<string> FilesOf(string under, string ending) => typeof(Content).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder + under, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The rows of settings.csv by the names of their columns.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Settings()
    {
        using var text = new StreamReader(Open("settings.csv"));
        var table = new CsvTable(text);
        foreach (var read in table.Rows()) yield return table.Columns.ToDictionary(column => column, column => read.Row![column]);
    }

    /// <summary>The postcodes of the area: those of real schools where they are, those that are in no one's use in the middle of their sector.</summary>
    public static IReadOnlyList<PostcodePlace> Postcodes()
    {
        using var text = new StreamReader(Open("postcodes.csv"));
        return [.. new PostcodeFile(text).Rows().Select(read => read.Row!)];
    }

    /// <summary>Every postcode of the county, and those outside it that entries of the Local Offer are at.</summary>
    public static IEnumerable<PostcodePlace> CountyPostcodes()
    {
        using var text = new StreamReader(new GZipStream(Open("postcodes-county.csv.gz"), CompressionMode.Decompress));
        foreach (var read in new PostcodeFile(text).Rows()) yield return read.Row!;
    }

    /// <summary>The codes of the authorities of England, as they are shipped to begin with.</summary>
    public static IReadOnlyList<AuthorityListed> AuthorityCodes()
    {
        using var text = new StreamReader(Open("authorities.csv"));
        return [.. new AuthorityFile(text).Rows().Select(read => read.Row!)];
    }

    /// <summary>Puts days and years in the place of their tokens.</summary>
    public string Dated(string text)
    {
        text = DateToken().Replace(text, match => Law.Words.WithoutWeekday(Today.AddDays(int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture))));
        var summer = Law.Ages.SchoolYearOf(Today) + 1;
        return SummerToken().Replace(text, match => (summer + int.Parse(match.Groups["years"].Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
    }

    private JsonNode Read(string file)
    {
        using var reader = new StreamReader(Open(file));
        return JsonNode.Parse(Dated(reader.ReadToEnd()), documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true })!;
    }

    private static Stream Open(string file) => typeof(Content).Assembly.GetManifestResourceStream(Folder + file)
        ?? throw new InvalidOperationException($"The demonstration has no file {file}.");

    [GeneratedRegex(@"\{date:(?<days>[+-]?\d+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateToken();

    [GeneratedRegex(@"\{summer(?<years>[+-]\d+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SummerToken();
}

/// <summary>Short ways to read a node.</summary>
internal static class Nodes
{
    public static string Text(this JsonNode? node, string name) => node?[name]?.ToString() ?? "";

    public static string? TextOrNull(this JsonNode? node, string name) => node?[name]?.ToString() is { Length: > 0 } text ? text : null;

    public static int Number(this JsonNode? node, string name, int otherwise = 0) => node?[name] is { } value ? (int)Math.Round(value.GetValue<double>()) : otherwise;

    public static bool Flag(this JsonNode? node, string name) => node?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static IEnumerable<JsonNode> Each(this JsonNode? node, string name) => node?[name] is JsonArray array ? array.OfType<JsonNode>() : [];

    public static string Lines(this JsonNode? node, string name) => string.Join('\n', node.Each(name).Select(line => line.ToString()));
}
