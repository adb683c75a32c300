using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OneStory.LocalOffer;

/// <summary>How an entry's content is kept and compared: what is empty is left out.</summary>
public static class OfferJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    public static string Write(EntryContent content) => JsonSerializer.Serialize(content, Options);

    /// <exception cref="JsonException">It is not the content of an entry.</exception>
    public static EntryContent Read(string json) => JsonSerializer.Deserialize<EntryContent>(json, Options) ?? throw new JsonException("There is no content.");

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))))
            property.ShouldSerialize = static (_, value) => value is ICollection { Count: > 0 };
    }
}
