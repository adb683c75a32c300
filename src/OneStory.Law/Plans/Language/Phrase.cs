using System.Collections.Frozen;

namespace OneStory.Law;

/// <summary>
/// A pattern of words, written as a person would read it: "{number} hours|minutes a|per|each week".
/// <c>a|b</c> is either word, <c>word?</c> may be left out, <c>word*</c> is any word that begins so and <c>*word</c> any that
/// ends so, <c>{name}</c> is a list of words from <see cref="WordLists"/>, <c>{number}</c> a number or a range, <c>{year}</c> a year,
/// <c>..3</c> up to three words of any kind but those that lead elsewhere, and <c>&gt;</c> what must follow without being part of it.
/// </summary>
internal sealed class Phrase
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GapEnds = WordLists.Lookup(WordLists.GapEnds);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ranges = WordLists.Lookup("to|or|and|x");

    private static readonly Dictionary<string, WordSort> Sorts = new(StringComparer.Ordinal)
    {
        ["{date}"] = WordSort.Date,
        ["{clock}"] = WordSort.Clock,
        ["{percent}"] = WordSort.Percent,
    };

    private readonly Part[] parts;
    private readonly int length;

    public Phrase(string pattern)
    {
        var ahead = pattern.Replace(">", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        length = Array.FindIndex(pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries), part => part[0] == '>') is var at and >= 0 ? at : ahead.Length;
        parts = [.. ahead.Select(part => new Part(part))];
    }

    /// <summary>The words it can begin with, or null where it can begin with others.</summary>
    public IReadOnlyCollection<string>? FirstWords
    {
        get
        {
            var first = new HashSet<string>(StringComparer.Ordinal);
            foreach (var part in parts)
            {
                if (!part.HoldsOnlyWords) return null;
                first.UnionWith(part.Words);
                if (!part.IsOptional) return first;
            }

            return null;
        }
    }

    /// <summary>Where the phrase ends if it begins at the word, or -1.</summary>
    public int Match(Reading reading, int at) => Match(reading, at, 0, -1);

    private int Match(Reading reading, int at, int part, int end)
    {
        if (part == length) end = at;
        if (part == parts.Length) return end;
        var here = parts[part];
        if (here.Gap > 0)
        {
            for (var skipped = 0; ; skipped++)
            {
                var found = Match(reading, at + skipped, part + 1, end);
                if (found >= 0) return found;
                if (skipped == here.Gap || !MaySkip(reading, at + skipped)) return -1;
            }
        }

        var next = here.IsNumber ? NumberFrom(reading, at) : -1;
        if (next < 0 && at < reading.Count && here.Holds(reading, at)) next = at + 1;
        var rest = next < 0 ? -1 : Match(reading, next, part + 1, end);
        return rest < 0 && here.IsOptional ? Match(reading, at, part + 1, end) : rest;
    }

    private static bool MaySkip(Reading reading, int at) =>
        reading.SortAt(at) is WordSort.Word or WordSort.Number && !reading.Is(at, GapEnds);

    /// <summary>"five", "twenty five", "10 to 15", "6 x 45": numbers that stand together are read as one.</summary>
    private static int NumberFrom(Reading reading, int at)
    {
        if (reading.SortAt(at) is not (WordSort.Number or WordSort.Clock)) return -1;
        at++;
        for (var more = 0; more < 3; more++)
        {
            if (reading.SortAt(at) == WordSort.Number) at++;
            else if (reading.Is(at, Ranges) && reading.SortAt(at + 1) == WordSort.Number) at += 2;
            else break;
        }

        return at;
    }

    private sealed class Part
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
        private readonly string[] beginnings;
        private readonly string[] endings;
        private readonly WordSort[] sorts;
        private readonly bool isYear;

        public Part(string text)
        {
            IsOptional = text.EndsWith('?');
            text = text.TrimEnd('?');
            if (text.StartsWith("..", StringComparison.Ordinal)) Gap = text[2] - '0';
            var choices = Gap > 0 ? [] : text.Split('|');
            IsNumber = choices.Contains("{number}");
            isYear = choices.Contains("{year}");
            sorts = [.. choices.Where(Sorts.ContainsKey).Select(choice => Sorts[choice])];
            var all = choices.Where(choice => choice is not ("{number}" or "{year}") && !Sorts.ContainsKey(choice)).SelectMany(WordLists.Expand).ToList();
            beginnings = [.. all.Where(word => word.EndsWith('*')).Select(word => word[..^1])];
            endings = [.. all.Where(word => word.StartsWith('*')).Select(word => word[1..])];
            Words = all.Where(word => !word.Contains('*', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
            lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
            HoldsOnlyWords = Gap == 0 && !IsNumber && !isYear && sorts.Length + beginnings.Length + endings.Length == 0;
        }

        public bool IsOptional { get; }

        public bool IsNumber { get; }

        public int Gap { get; }

        public FrozenSet<string> Words { get; }

        public bool HoldsOnlyWords { get; }

        public bool Holds(Reading reading, int at)
        {
            var sort = reading.SortAt(at);
            if (isYear && sort == WordSort.Number && reading.IsCalendarYear(at)) return true;
            if (Array.IndexOf(sorts, sort) >= 0) return true;
            var word = reading.WordAt(at);
            if (lookup.Contains(word)) return true;
            foreach (var beginning in beginnings) if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
            foreach (var ending in endings) if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
            return false;
        }
    }
}
