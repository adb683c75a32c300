using System.Text.Json;
using System.Text.Json.Serialization;

namespace OneStory.Imports;

/// <summary>How rows are kept while they wait.</summary>
internal static class ImportJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };
}
