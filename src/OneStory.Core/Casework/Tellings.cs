using System.Globalization;
using System.Text.Json;
using OneStory.Law;

namespace OneStory.Casework;

/// <summary>What a line of the history is about, by which it can be filtered.</summary>
public static class TellingGroups
{
    public const string Request = "request";
    public const string Decisions = "decisions";
    public const string Advice = "advice";
    public const string Plan = "plan";
    public const string Consultations = "consultations";
    public const string Family = "family";
    public const string Story = "story";
    public const string Messages = "messages";
    public const string Documents = "documents";
    public const string Dates = "dates";
    public const string People = "people";
    public const string Panel = "panel";
    public const string Allocation = "allocation";
    public const string Housekeeping = "housekeeping";

    public static IReadOnlyList<(string Id, string Name)> All { get; } =
    [
        (Request, "The request"), (Decisions, "Decisions"), (Advice, "Advice"), (Plan, "The plan"), (Consultations, "Consultations"), (Family, "What the family says"),
        (Story, "Story"), (Messages, "Messages"), (Documents, "Documents"), (Dates, "Dates and exceptions"), (People, "People"), (Panel, "Panel"), (Allocation, "Who holds it"),
        (Housekeeping, "Other"),
    ];
}

/// <summary>Something that happened, as the rest of a sentence that begins with who did it.</summary>
/// <param name="Says">"decided that Jamie will be assessed."</param>
/// <param name="IsForFamily">Whether it is theirs to read. What has no words of its own yet is not.</param>
public sealed record Telling(string Type, string Group, string Says, bool IsForFamily);

/// <summary>How each type of event is told.</summary>
public static partial class Tellings
{
    /// <summary>One sentence for each event of the act; for an act without events, one for the act.</summary>
    /// <param name="child">What the child is called.</param>
    public static IReadOnlyList<Telling> Of(RecordedAct act, string child)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (act.Events.Count == 0) return [new(act.Kind, TellingGroups.Housekeeping, $"did “{act.Kind.Replace('-', ' ')}”.", false)];
        return [.. act.Events.OrderBy(happened => happened.Ordinal).Select(happened => Of(happened.Type, happened.Payload, child))];
    }

    public static Telling Of(string type, string payload, string child)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!Rows.TryGetValue(type, out var row)) return new(type, GroupOf(type), $"recorded “{type.Replace('-', ' ')}”.", false);
        using var json = JsonDocument.Parse(payload);
        return new(type, row.Group, row.Says(new(json.RootElement, child)), row.IsForFamily);
    }

    /// <summary>Whether a type of event has words of its own.</summary>
    public static bool Knows(string type) => Rows.ContainsKey(type);

    /// <summary>The types of event that have words of their own.</summary>
    public static IEnumerable<string> Types => Rows.Keys;

    private static string GroupOf(string type) => type.Split('-')[0] switch
    {
        "advice" => TellingGroups.Advice,
        "plan" or "draft" or "final" => TellingGroups.Plan,
        "consultation" or "setting" or "consulted" => TellingGroups.Consultations,
        "comment" or "representations" or "meeting" => TellingGroups.Family,
        "message" or "messages" => TellingGroups.Messages,
        "file" or "files" or "document" => TellingGroups.Documents,
        "story" => TellingGroups.Story,
        "request" or "assessment" => TellingGroups.Request,
        _ => TellingGroups.Housekeeping,
    };

    private sealed record Row(string Group, bool IsForFamily, Func<Told, string> Says);

    /// <summary>What an event says, whatever version of its shape it was kept in.</summary>
    private readonly struct Told(JsonElement payload, string child)
    {
        public string Child => child;

        public string? this[string field] => payload.TryGetProperty(field, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => value.ToString(),
        }
        : null;

        public bool Is(string field) => this[field] is { } text && text.Equals("true", StringComparison.OrdinalIgnoreCase);

        public int Number(string field) => int.TryParse(this[field], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

        public string Day(string field) =>
            DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.WithoutWeekday() : "an unknown day";

        /// <summary>The words with something before them, or nothing where there are none.</summary>
        public string With(string before, string field, string after = "") => this[field] is { Length: > 0 } text ? before + text.TrimEnd('.') + after : "";
    }
}
