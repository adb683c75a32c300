using System.Collections.Frozen;

namespace OneStory.Law;

/// <summary>A phrase that was found, with what its table says of it.</summary>
internal readonly record struct Found<T>(Span Span, T Says);

/// <summary>A table of phrases, looked for together: the longest that begins at a word is the one that counts. A comma parts two patterns of one row.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, (Phrase Phrase, T Says)[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;
    private readonly (Phrase Phrase, T Says)[] others;

    public Phrases(IEnumerable<(string Pattern, T Says)> rows)
    {
        var byWord = new Dictionary<string, List<(Phrase, T)>>(StringComparer.Ordinal);
        var anyWord = new List<(Phrase, T)>();
        foreach (var (pattern, says) in rows.SelectMany(row => row.Pattern.Split(", ").Select(pattern => (pattern, row.Says))))
        {
            var phrase = new Phrase(pattern);
            if (phrase.FirstWords is not { } first) anyWord.Add((phrase, says));
            else
                foreach (var word in first)
                    (byWord.TryGetValue(word, out var list) ? list : byWord[word] = []).Add((phrase, says));
        }

        byFirstWord = byWord.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        others = [.. anyWord];
    }

    /// <summary>Every phrase in the reading, from left to right, none overlapping another.</summary>
    public List<Found<T>> In(Reading reading)
    {
        var found = new List<Found<T>>();
        for (var at = 0; at < reading.Count;)
        {
            var (end, says) = Longest(reading, at);
            if (end > at) found.Add(new(new(at, end), says));
            at = Math.Max(end, at + 1);
        }

        return found;
    }

    private (int End, T Says) Longest(Reading reading, int at)
    {
        var best = (End: -1, Says: default(T)!);
        if (byFirstWord.TryGetValue(reading.WordAt(at), out var rows)) Try(rows, reading, at, ref best);
        Try(others, reading, at, ref best);
        return best;
    }

    private static void Try((Phrase Phrase, T Says)[] rows, Reading reading, int at, ref (int End, T Says) best)
    {
        foreach (var (phrase, says) in rows)
            if (phrase.Match(reading, at) is var end && end > best.End) best = (end, says);
    }
}
