using System.Collections.Frozen;

namespace OneStory.Law;

[Flags]
internal enum Quantity
{
    None = 0,
    HowOften = 1,
    HowLong = 2,
    Both = HowOften | HowLong,

    /// <summary>"Throughout the day": how long, if it is also said on which days.</summary>
    AllThrough = 4,
}

/// <summary>How a line says how often and how long.</summary>
internal static class Times
{
    /// <summary>Apart, since "six 45-minute sessions a term" says both with the same words.</summary>
    private static readonly Phrases<Quantity>[] Tables = [new(Often()), new(Long()), new(Whole())];

    /// <summary>Before "a week" these make it a length and not a frequency: "for a week".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LengthLeads = WordLists.Lookup("for|half|within|in|of|throughout|lasting|such|after|before|during|once|than");

    /// <summary>Before "30 minutes" these make it no length: "every 30 minutes", "within ten minutes".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotLengthLeads = WordLists.Lookup("every|within|per|times|once|twice|after|sessions|session");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Indefinite = WordLists.Lookup("a|an");

    /// <summary>Every frequency and length in the text.</summary>
    public static List<Found<Quantity>> In(Reading reading)
    {
        var all = Tables.SelectMany(table => table.In(reading)).ToList();
        all.RemoveAll(found => !Counts(reading, found));
        return all;
    }

    private static bool Counts(Reading reading, Found<Quantity> found)
    {
        var from = found.Span.From;
        var isIndefinite = reading.Is(from, Indefinite);
        return found.Says switch
        {
            Quantity.HowOften => !isIndefinite || !reading.Is(from - 1, LengthLeads),
            Quantity.HowLong => !reading.Is(from - 1, NotLengthLeads) || (!isIndefinite && reading.WordAt(from - 1).StartsWith("session", StringComparison.Ordinal)),
            _ => true,
        };
    }

    private static IEnumerable<(string, Quantity)> Often() => With(Quantity.HowOften,
        "daily|weekly|fortnightly|monthly|termly|annually|yearly|nightly|hourly|quarterly|biweekly|weekdays|twice|thrice",
        "half termly",
        "half yearly",
        "once a|an|per|each|every|in|during|weekly|daily|termly school|academic|calendar|half? {period}|{minutes}|lesson|session",
        "once only",
        "a|an|per|each|every school|academic|calendar|working|teaching|half|college|single|term? half|time|school|working|term? {period}|{weekday}",
        "pw|pcm",
        "per|every|an {minutes}",
        "each|every other|second|third|alternate|few? school|working? {period}|{weekday}",
        "alternate {period}|{weekdays}",
        "each|every|on each|every? {number} school|working|half|calendar|teaching? {period}|{minutes}|lessons|sessions",
        "each|every|on {weekday} and|or? {weekday}? and? {weekday}?",
        "on? {weekdays}",
        "each|every ..1 {month}",
        "monday to friday",
        "mondays to fridays",
        "each|every school? morning|afternoon|evening|night|weekend|weekday|lunchtime|holiday|time",
        "each|every ..2 morning|afternoon|evening|night|weekend|weekday|lunchtime|holiday",
        "{number} ..4 sessions|visits|times|meetings|lessons|appointments|reviews|occasions|blocks ..1 over|across|during|in|within|throughout ..2 {period}",
        "{number} ..2 sessions|visits|times|meetings|lessons|appointments|days|mornings|afternoons|evenings|occasions|x a|an|per|each|every ..2 {period}",
        "{number} out of {number} ..1 days|mornings|afternoons|lessons",
        "{number} transition|induction|home? visits",
        "x {number} per|a|weekly",
        "{number} weekly|monthly|termly|daily");

    private static IEnumerable<(string, Quantity)> Long() => With(Quantity.HowLong,
        "{number} {minutes}|second|seconds|sec|secs",
        "{number} and a half {minutes}",
        "an|one hour and a|three half|quarter|quarters",
        "half|quarter of? an hour",
        "three quarters of an hour",
        "half hour",
        "half hourly >session|sessions|slot|slots|meeting",
        "an|one hour",
        "hour long",
        "a minute >break|rest|pause",
        "half a? day",
        "full|whole day >of? training|course|workshop|placement|assessment|session|visit",
        "{number} full|whole|half? day|days >of? training|course|workshop|placement|assessment|work|induction",
        "a day >of? training|course|workshop|placement|induction",
        "a|one day's",
        "full|double lesson|session|period",
        "at|from|until|between|by? {clock}",
        "at|from|until|between? {number} am|pm|noon",
        "{minutes} {number}");

    private static IEnumerable<(string, Quantity)> Whole() =>
    [
        .. With(Quantity.Both,
            "each|every|all|both|any ..4 {event}",
            "full time",
            "fulltime",
            "at all times",
            "all day",
            "all of the? school? day",
            "whole|entire|full of? the|each|every? school|college? day|week|lesson|session",
            "whole of each|every|the|all? school|college? day|lesson",
            "{number} nights|night|days|weekends ..2 a|per|each|every|in|of school|calendar|academic? year|month|term|fortnight",
            "one|1 day a|per|each week",
            "{number} overnight ..1 stays|stay|nights|breaks",
            "{number} lesson|lessons|period|periods a|per|each|every {period}",
            "attend* ..5 {number} days|mornings|afternoons a|per|each {period}"),
        .. With(Quantity.AllThrough, "throughout|across|during ..2 day", "throughout the? lesson|lessons|session|sessions"),
    ];

    private static IEnumerable<(string, Quantity)> With(Quantity says, params string[] patterns) => patterns.Select(pattern => (pattern, says));
}
