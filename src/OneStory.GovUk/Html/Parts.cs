namespace OneStory.GovUk;

/// <summary>The small parts of which tags are written.</summary>
internal static class Parts
{
    /// <summary>An attribute with a space before it; nothing when the value is missing or empty.</summary>
    public static Markup Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Markup.Empty : Markup.Of($" {name}=\"{value}\"");

    /// <summary>An attribute that is there whenever the value is, be it empty.</summary>
    public static Markup AttributeIfGiven(string name, string? value) =>
        value is null ? Markup.Empty : Markup.Of($" {name}=\"{value}\"");

    public static Markup Flag(string name, bool on) => on ? Markup.Of($" {name}") : Markup.Empty;

    public static Markup Attributes(IReadOnlyDictionary<string, string?>? attributes) =>
        attributes is null ? Markup.Empty : Markup.Of($"{attributes.Select(One)}");

    public static string Classes(params ReadOnlySpan<string?> names)
    {
        var all = new List<string>();
        foreach (var name in names)
            if (!string.IsNullOrWhiteSpace(name)) all.Add(name);
        return string.Join(' ', all);
    }

    public static string? Ids(params ReadOnlySpan<string?> ids) => Classes(ids) is { Length: > 0 } joined ? joined : null;

    public static string? OrNull(string? value) => string.IsNullOrEmpty(value) ? null : value;

    public static string Lower(bool value) => value ? "true" : "false";

    private static Markup One(KeyValuePair<string, string?> attribute) =>
        attribute.Value is null ? Markup.Of($" {attribute.Key}") : Markup.Of($" {attribute.Key}=\"{attribute.Value}\"");
}
