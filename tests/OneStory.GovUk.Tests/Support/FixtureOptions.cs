using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OneStory.GovUk.Tests.Support;

/// <summary>Reads the options of a fixture into those of a renderer. An option that the renderer does not have is refused.</summary>
public static class FixtureOptions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new LooseText() },
    };

    public static object Read(JsonObject options, Type type) => Typed(options.DeepClone()).Deserialize(type, Json)!;

    /// <summary>The templates take any falsy thing for nothing, and text for a slot; our records have types.</summary>
    private static JsonNode Typed(JsonNode node)
    {
        if (node is JsonArray array)
        {
            for (var i = 0; i < array.Count; i++)
                if (IsFalsy(array[i])) array[i] = null;
                else Typed(array[i]!);
        }
        else if (node is JsonObject item)
        {
            foreach (var name in item.Select(pair => pair.Key).ToList())
                if (name is "day" or "month" or "year" or "html" && IsFalsy(item[name])) item[name] = null;
                else if (name is "end" && item[name]!.GetValueKind() == JsonValueKind.String) item[name] = new JsonObject { ["html"] = (string)item[name]! };
                else if (item[name] is { } child) Typed(child);
        }
        return node;
    }

    private static bool IsFalsy(JsonNode? node) =>
        node is null || node.GetValueKind() == JsonValueKind.False || (node.GetValueKind() == JsonValueKind.String && (string)node! == "");

    private sealed class LooseText : JsonConverter<string?>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => reader.GetString(),
        };

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
