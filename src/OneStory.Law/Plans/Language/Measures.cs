using System.Collections.Frozen;

namespace OneStory.Law;

/// <summary>How an outcome says what would be counted or seen.</summary>
internal static class Measures
{
    private static readonly Phrases<bool> Table = new(((string[])
    [
        "without|no|zero|nil ..3 help|prompt|prompts|prompting|support|assistance|reminder|reminders|error|errors|mistake|mistakes|adult|adults|intervention|cue|cues|exclusions|exclusion|suspensions|suspension|incidents|incident|absences|model|aid|aids|spill|spills|falls|accidents|needing",
        "gcse|gcses|btec|nvq|apprenticeship|internship",
        "entry level",
        "functional skills",
        "driving test|licence",
        "duke of edinburgh's|edinburgh",
        "expected standard|level",
        "full|whole|entire ..1 lesson|day|week|session|attendance|term|page|book|assembly|meal",
        "half|quarter|third of {of-the}|all",
        "once|twice ..1 a|an|per|each|every|in {period}|lesson|session|{minutes}",
        "each|every|all ..3 {event}|{period}|morning|afternoon|evening|{weekday}|time|letters|lessons",
        "daily|weekly|fortnightly|monthly|termly|hourly",
        "a day|week|month|fortnight|term|minute|hour|lesson",
        "per day|week|month|term|minute|hour|cent|lesson",
        "full time",
        "every time",
        "first time",
        "at or above ..2 age|expected|national",
    ]).Select(pattern => (pattern, true)));

    /// <summary>Before a number these make it a name and not a count: Year 5, Key Stage 2, aged 16.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = WordLists.Lookup("year|years|yr|y|stage|aged|age|section|appendix|unit|room|term|class");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterPronounOne = WordLists.Lookup("to|another|day|or|of");

    /// <summary>Whether each sentence says how anybody would know, apart from the words that say by when.</summary>
    public static bool[] BySentence(Reading reading, IReadOnlyList<Span> byWhen)
    {
        var isDate = new bool[reading.Count];
        foreach (var date in byWhen) Array.Fill(isDate, true, date.From, date.To - date.From);
        var measured = new bool[reading.Sentences.Count];
        foreach (var found in Table.In(reading))
            if (!isDate[found.Span.From]) measured[reading.SentenceOf(found.Span.From)] = true;
        for (var at = 0; at < reading.Count; at++)
            if (!isDate[at] && IsCount(reading, at)) measured[reading.SentenceOf(at)] = true;
        return measured;
    }

    private static bool IsCount(Reading reading, int at) => reading.SortAt(at) switch
    {
        WordSort.Percent or WordSort.Clock => true,
        WordSort.Number => !reading.IsCalendarYear(at) && !reading.Is(at - 1, Names) && !IsPronoun(reading, at),
        _ => false,
    };

    /// <summary>"One to one", "one another", "one day".</summary>
    private static bool IsPronoun(Reading reading, int at) =>
        reading.WordAt(at) is "one" && (reading.Is(at + 1, AfterPronounOne) || (at >= 2 && reading.WordAt(at - 1) is "to" && reading.WordAt(at - 2) is "one"));
}
