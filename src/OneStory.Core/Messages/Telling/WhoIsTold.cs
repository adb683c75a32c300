namespace OneStory.Messages;

/// <summary>A message that an event brings about.</summary>
/// <param name="Template">The id of a <see cref="MessageTemplate"/>.</param>
/// <param name="To">The parts in the work that it goes to.</param>
public sealed record Tells(string Template, params IReadOnlyList<Whom> To)
{
    /// <summary>Only where this holds of the event.</summary>
    public Func<Happening, bool>? When { get; init; }

    /// <summary>What the message is filled in with, beyond what every message has.</summary>
    public Func<Happening, Task<IReadOnlyList<(string Field, string? Value)>>>? With { get; init; }

    /// <summary>The page it leads to, under the child's for families and under the case's for others: "draft".</summary>
    public Func<Happening, string>? Page { get; init; }

    /// <summary>What goes with it on paper, by its reference: "plan-issue:…".</summary>
    public Func<Happening, string?>? Attaches { get; init; }

    /// <summary>What goes with it into a calendar.</summary>
    public Func<Happening, CalendarEntry?>? Calendar { get; init; }

    /// <summary>How often one person is told it of one record, however often it happens.</summary>
    public Often Often { get; init; }

    /// <summary>Not to whoever did it: they know.</summary>
    public bool NotWhoDidIt { get; init; }
}

public enum Often
{
    EachTime,

    /// <summary>Once an hour: a conversation is one message.</summary>
    OnceAnHour,

    /// <summary>Once a day, in the evening: work done line by line is one message.</summary>
    OnceADay,
}

/// <summary>What one type of event brings about.</summary>
/// <param name="NobodyBecause">Why nobody is told, where nobody is.</param>
public sealed record TellingRule(string EventType, IReadOnlyList<Tells> Tells, string? NobodyBecause);

/// <summary>
/// Who is told what, of every type of event. A test lists every event that there is against it: each tells somebody, or says
/// why it tells nobody. Until it has a line here an event tells nobody.
/// </summary>
public static partial class WhoIsTold
{
    private static readonly Dictionary<string, TellingRule> Rules = AllRules().ToDictionary(rule => rule.EventType, StringComparer.Ordinal);

    public static IReadOnlyList<TellingRule> All { get; } = [.. Rules.Values.OrderBy(rule => rule.EventType, StringComparer.Ordinal)];

    public static TellingRule? Of(string eventType) => Rules.GetValueOrDefault(eventType);

    private static IEnumerable<TellingRule> AllRules() => [.. Requests(), .. Decisions(), .. AdviceAndSettings(), .. Drafts(), .. RecordsAndPeople(), .. LocalOffer()];

    private static TellingRule Tell(string eventType, params IReadOnlyList<Tells> tells) => new(eventType, tells, null);

    private static TellingRule Nobody(string eventType, string because) => new(eventType, [], because);

    private static Func<Happening, Task<IReadOnlyList<(string, string?)>>> Fields(Func<Happening, IEnumerable<(string, string?)>> of) =>
        happened => Task.FromResult<IReadOnlyList<(string, string?)>>([.. of(happened)]);
}
