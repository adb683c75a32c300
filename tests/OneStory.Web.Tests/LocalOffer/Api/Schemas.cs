using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OneStory.Web.Tests.LocalOffer.Api;

/// <summary>
/// Holds documents to the published schemas of Open Referral UK 3.0. Of JSON Schema it knows what they assert by, and refuses to
/// work with a schema that asserts by anything else.
/// </summary>
internal static class Schemas
{
    private const string Base = "https://openreferraluk.org/specifications/3.0/schema/";

    /// <summary>What schemas say beside what they assert.</summary>
    private static readonly string[] Notes = ["name", "path", "description", "title", "example", "core", "constraints", "datapackage_metadata", "datapackage_type", "tabular_required"];

    private static readonly Dictionary<string, JsonObject> All = Directory.GetFiles(Repository.PathOf("tests", "OneStory.Web.Tests", "LocalOffer", "Api", "OpenReferralUk"), "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    /// <summary>What a document has that the schema of this name does not allow. Nulls are never allowed.</summary>
    public static IReadOnlyList<string> Wrong(string name, JsonNode document) => [.. Asserted(All[name], document, ""), .. Nulls(document, "")];

    public static void ShouldFit(this JsonNode? document, string name) => Wrong(name, document.ShouldNotBeNull()).ShouldBeEmpty(name);

    private static IEnumerable<string> Asserted(JsonObject schema, JsonNode? value, string at) => schema.SelectMany(keyword => keyword.Key switch
    {
        "$ref" => Asserted(All[((string)keyword.Value!).Replace(Base, "", StringComparison.Ordinal).Replace(".json", "", StringComparison.Ordinal)], value, at),
        "type" => Is((string)keyword.Value!, value) ? [] : [$"{at} is not {keyword.Value}"],
        "enum" => keyword.Value!.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{at} is none of those allowed"],
        "format" => value is JsonValue text && text.TryGetValue<string>(out var said) && !Fits((string)keyword.Value!, said) ? [$"{at} is not a {keyword.Value}"] : [],
        "required" => value is JsonObject fields ? keyword.Value!.AsArray().Where(field => !fields.ContainsKey((string)field!)).Select(field => $"{at} has no {field}") : [],
        "properties" => value is JsonObject fields ? keyword.Value!.AsObject().Where(field => fields.ContainsKey(field.Key)).SelectMany(field => Asserted(field.Value!.AsObject(), fields[field.Key], $"{at}/{field.Key}")) : [],
        "items" => value is JsonArray items ? items.SelectMany((item, number) => Asserted(keyword.Value!.AsObject(), item, $"{at}/{number}")) : [],
        "allOf" => keyword.Value!.AsArray().SelectMany(part => Asserted(part!.AsObject(), value, at)),
        _ => Notes.Contains(keyword.Key) ? [] : throw new InvalidOperationException($"A schema asserts by {keyword.Key}, which is not known here."),
    });

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => (decimal)value! % 1 == 0,
        ("object" or "array" or "string" or "number" or "boolean" or "integer", _) => false,
        _ => throw new InvalidOperationException($"A schema asks for {type}, which is not known here."),
    };

    private static bool Fits(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.AbsoluteUri == text,
        "email" => System.Text.RegularExpressions.Regex.IsMatch(text, @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)),
        "date-time" => DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && !char.IsAsciiDigit(text[^1]) | text.Contains('+', StringComparison.Ordinal),
        _ => throw new InvalidOperationException($"A schema asks for the format {format}, which is not known here."),
    };

    private static IEnumerable<string> Nulls(JsonNode? node, string path) => node switch
    {
        null => [$"{path} is null"],
        JsonObject fields => fields.SelectMany(field => Nulls(field.Value, $"{path}/{field.Key}")),
        JsonArray items => items.SelectMany((item, at) => Nulls(item, $"{path}/{at}")),
        _ => [],
    };
}
