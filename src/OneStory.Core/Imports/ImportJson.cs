using System.Text.Json;
using System.Text.Json.Serialization;

namespace OneStory.Imports;

/// <summary>How rows are kept while they wait.</summary>
internal static class ImportJson
{
    /// <summary>As JSON; empty where there is nothing.</summary>
    public static string Write<T>(IReadOnlyCollection<T> list) => list.Count == 0 ? "" : JsonSerializer.Serialize(list, Options);

    public static List<T> Read<T>(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<T>>(json, Options)!;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };
}
