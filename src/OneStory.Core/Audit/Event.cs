using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OneStory.Audit;

/// <summary>Something that happened, in the past tense, with what it was before where it changed. Never a stored entity.</summary>
public abstract record Event;

/// <summary>The name an event is kept under, and the version of its shape. A changed shape is a new version.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventTypeAttribute(string id, int version = 1) : Attribute
{
    public string Id { get; } = id;
    public int Version { get; } = version;
}

/// <summary>How events are kept.</summary>
public static class Events
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Every type of event.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(Event).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract).OrderBy(type => TypeOf(type).Id, StringComparer.Ordinal)];

    public static EventTypeAttribute TypeOf(Type type) =>
        type?.GetCustomAttribute<EventTypeAttribute>() ?? throw new InvalidOperationException($"{type?.Name} does not say what event it is.");

    public static string Payload(Event happened) => JsonSerializer.Serialize(happened, happened?.GetType() ?? typeof(Event), Json);
}
