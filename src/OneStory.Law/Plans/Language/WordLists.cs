using System.Collections.Frozen;

namespace OneStory.Law;

/// <summary>Lists of words that many patterns share, by the name a pattern calls them.</summary>
internal static class WordLists
{
    /// <summary>Words that lead to something else, so that "all staff in one session" is not "all sessions".</summary>
    public const string GapEnds = "in|to|for|by|with|from|on|at|staff|will|who|each|every|until|if|when|so|then|but";

    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["minutes"] = "minute|minutes|min|mins|hour|hours|hr|hrs",
        ["period"] = "day|days|week|weeks|wk|fortnight|month|months|term|terms|year|years|night|cycle",
        ["weekday"] = "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        ["weekdays"] = "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends|schooldays",
        ["month"] = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec",
        ["term"] = "term|terms|autumn|spring|summer|easter|christmas|holiday|holidays",
        ["of-the"] = "the|this|next|his|her|their|its|that|a|an|my|our",
        ["person"] = "pupil|pupils|child|children|peer|peers|student|students|classmate|classmates|learner|learners|people|others|person|friends",
        ["event"] = "lesson|lessons|class|classes|session|sessions|break|breaks|breaktime|breaktimes|playtime|playtimes|lunch|lunchtime|lunchtimes|mealtime|mealtimes|meal|meals|journey|journeys|transition|transitions|changeover|transfer|transfers|change|assembly|assemblies|outing|outings|trip|trips|visit|visits|exam|exams|examination|examinations|test|tests|assessment|assessments|feed|feeds|activity|activities|task|tasks|period|periods|lecture|lectures|tutorial|tutorials|club|clubs|topic|topics|unit|subject|subjects",
    };

    public static IEnumerable<string> Expand(string word) =>
        word.StartsWith('{') ? Lists[word[1..^1]].Split('|') : [word];

    /// <summary>A list of words to look a word up in.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split('|').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
