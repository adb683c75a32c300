using System.Text;
using System.Text.Json;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary>Reads the facts of a case from JSON. Whatever cannot be read is refused, with its place.</summary>
internal static class FactsFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusalException">The file is not there, is not JSON, or does not say what a fact must.</exception>
    /// <exception cref="FactException">A fact cannot be.</exception>
    public static CaseFacts Read(string path)
    {
        using var document = Parse(path);
        try
        {
            return Read(path, document.RootElement);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is JSON and is not text.
            throw new RefusalException($"{path} holds text that is not Unicode.");
        }
    }

    private static CaseFacts Read(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new RefusalException($"{path} should be an object with 'facts'.");
        OnlyHas(root, path, "note", "facts", "circumstances");
        if (!root.TryGetProperty("facts", out var facts)) throw new RefusalException($"{path} has no 'facts'.");
        var circumstances = root.TryGetProperty("circumstances", out var list) ? Items(list, "circumstances").Select(ReadCircumstance) : [];
        return CaseFacts.Of(ReadFacts(facts).ToList(), circumstances.ToList());
    }

    private static JsonDocument Parse(string path)
    {
        if (!File.Exists(path)) throw new RefusalException($"'{path}' cannot be read: there is no such file.");
        try
        {
            return JsonDocument.Parse(File.ReadAllText(path, Utf8), new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (DecoderFallbackException)
        {
            throw new RefusalException($"{path} is not UTF-8 text.");
        }
        catch (JsonException problem)
        {
            throw new RefusalException(problem.LineNumber is { } line
                ? $"{path} is not JSON: line {line + 1}, character {problem.BytePositionInLine + 1}."
                : $"{path} is not JSON that can be read: {problem.Message}");
        }
    }

    /// <summary>A list of facts, or for the plainest cases an object of names and dates.</summary>
    private static IEnumerable<Fact> ReadFacts(JsonElement facts) => facts.ValueKind == JsonValueKind.Object
        ? facts.EnumerateObject().Select(property => new Fact(TypeOf(property.Name, property.Name), DateOf(property.Value, TypeOf(property.Name, property.Name), property.Name)))
        : Items(facts, "facts").Select(ReadFact);

    private static Fact ReadFact(JsonElement item, int index)
    {
        var place = $"facts[{index}]";
        OnlyHas(item, place, "fact", "date", "kind", "about");
        var type = TypeOf(Required(item, "fact", place), place);
        return new(type, item.TryGetProperty("date", out var date) ? DateOf(date, type, place) : throw new RefusalException($"{place} has no 'date'."),
            Optional(item, "kind", place), Optional(item, "about", place));
    }

    private static Circumstance ReadCircumstance(JsonElement item, int index)
    {
        var place = $"circumstances[{index}]";
        OnlyHas(item, place, "ground", "from", "to", "about", "limit", "impracticalBecause");
        var name = Required(item, "ground", place);
        if (!Grounds.ById.TryGetValue(name, out var ground))
            throw new RefusalException($"{place}: '{name}' is not a ground: one of {string.Join(", ", Grounds.ById.Keys)}.");
        var limit = Optional(item, "limit", place);
        if (limit is not null && TimeLimits.Versions(limit).Count == 0) throw new RefusalException($"{place}: there is no rule '{limit}'.");
        return new(ground, Dates.Read($"{place} from", Required(item, "from", place)),
            Optional(item, "to", place) is { } to ? Dates.Read($"{place} to", to) : null,
            Optional(item, "impracticalBecause", place), Optional(item, "about", place), limit);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement list, string place) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray()
        : throw new RefusalException($"'{place}' should be a list.");

    private static FactType TypeOf(string name, string place) =>
        FactTypes.Find(name) ?? throw new RefusalException($"{place}: there is no fact '{name}'.");

    private static DateOnly DateOf(JsonElement value, FactType type, string place) => value.ValueKind switch
    {
        JsonValueKind.String => Dates.Read(type, value.GetString()!, place),
        JsonValueKind.Number when type.IsYear => Dates.Read(type, value.GetRawText(), place),
        _ => throw new RefusalException($"{place}: the date should be text."),
    };

    private static string Required(JsonElement item, string name, string place) =>
        Optional(item, name, place) ?? throw new RefusalException($"{place} has no '{name}'.");

    private static string? Optional(JsonElement item, string name, string place)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new RefusalException($"{place}: '{name}' should be text.");
    }

    private static void OnlyHas(JsonElement item, string place, params string[] names)
    {
        if (item.ValueKind != JsonValueKind.Object) throw new RefusalException($"{place} should be an object.");
        foreach (var property in item.EnumerateObject())
            if (!names.Contains(property.Name, StringComparer.Ordinal))
                throw new RefusalException($"{place} has '{property.Name}', which is not one of {string.Join(", ", names)}.");
    }
}
