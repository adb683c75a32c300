using System.Collections;
using System.Reflection;
using System.Text.Json;
using OneStory.Audit;

namespace OneStory.Web.Tests.Guards;

/// <summary>One type of event, one version of it, and what it is made of.</summary>
internal sealed record EventShape(string Type, int Version, string Fields);

/// <summary>The shapes of events, which are kept for ever: what was once written must still be read.</summary>
internal static class EventShapes
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IReadOnlyList<EventShape> Of(IEnumerable<Type> events) => [.. events.Select(type => new EventShape(Events.TypeOf(type).Id, Events.TypeOf(type).Version, Fields(type)))];

    /// <summary>What has changed without a new version, or is no longer known.</summary>
    public static IEnumerable<string> Changed(IReadOnlyList<EventShape> committed, IReadOnlyList<EventShape> now)
    {
        foreach (var was in committed)
        {
            if (!now.Any(shape => shape.Type == was.Type && shape.Version >= was.Version)) yield return $"{was.Type} {was.Version} has been written, and is no longer known";
            else if (now.FirstOrDefault(shape => (shape.Type, shape.Version) == (was.Type, was.Version)) is { } shape && shape.Fields != was.Fields)
                yield return $"{was.Type} {was.Version} was {was.Fields} and is now {shape.Fields}: a changed shape is a new version";
        }
    }

    public static string Write(IEnumerable<EventShape> shapes) => string.Join('\n',
    [
        "# Events", "",
        "Generated from the code. What has been written is kept for ever, so a row is only ever added: a test refuses another",
        "shape under the same version.", "",
        "| event | version | fields |", "|---|---|---|",
        .. shapes.OrderBy(shape => shape.Type, StringComparer.Ordinal).ThenBy(shape => shape.Version).Select(shape => $"| {shape.Type} | {shape.Version} | {shape.Fields} |"),
    ]) + "\n";

    public static IReadOnlyList<EventShape> Read(string text) =>
    [
        .. text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => int.TryParse(cells[2], out _)).Select(cells => new EventShape(cells[1], int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture), cells[3])),
    ];

    private static string Fields(Type type)
    {
        var fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract")
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}: {Name(property.PropertyType)}{(IsOptional(property) ? "?" : "")}");
        return string.Join("; ", fields);
    }

    private static bool IsOptional(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable);

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inside) return Name(inside);
        if (type.IsEnum) return $"one of {string.Join(" ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}";
        if (type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)) return $"list of {Name(type.GetGenericArguments()[^1])}";
        return type.Assembly == typeof(Event).Assembly ? $"({Fields(type)})" : type.Name;
    }
}
