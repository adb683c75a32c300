using System.Numerics;

namespace OneStory.LocalOffer.Search;

/// <summary>
/// The word that was meant: the nearest by letters left out, put in, changed or swapped, one of them in a word of four to seven
/// letters and two in a longer one.
/// </summary>
internal sealed class Spelling
{
    private const int Shortest = 4;
    private const int Long = 8;
    private const int Longest = 30;

    private readonly (string Word, uint Letters, int Times)[][] byLength;

    public Spelling(Vocabulary vocabulary) =>
        byLength = [.. Enumerable.Range(0, Longest + 1).Select(length => vocabulary.Written
            .Where(word => word.Word.Length == length && IsPlain(word.Word))
            .Select(word => (word.Word, LettersOf(word.Word), word.Times))
            .OrderByDescending(word => word.Times).ThenBy(word => word.Word, StringComparer.Ordinal).ToArray())];

    public string? Nearest(string word)
    {
        if (word.Length is < Shortest or > Longest - 2 || !IsPlain(word)) return null;
        var most = word.Length < Long ? 1 : 2;
        var letters = LettersOf(word);
        (string? Word, double Cost) best = (null, double.MaxValue);
        for (var length = word.Length - most; length <= word.Length + most; length++)
            foreach (var (candidate, has, times) in byLength[length])
            {
                if (BitOperations.PopCount(letters ^ has) > 2 * most) continue;
                var distance = Distance(word, candidate, most);
                if (distance > most) continue;
                // Of equally near ones, people rarely miss the first letter, and mean the word that is written more.
                var cost = distance + (candidate[0] == word[0] ? 0 : 0.6) - Math.Min(0.5, Math.Log2(1 + times) / 40);
                if (cost < best.Cost) best = (candidate, cost);
            }

        return best.Word;
    }

    /// <summary>Damerau's distance, in which two letters swapped are one mistake; given up beyond <paramref name="most"/>.</summary>
    internal static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        var width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows[(2 * width)..];
        for (var at = 0; at < width; at++) last[at] = at;
        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            var least = row;
            for (var at = 1; at < width; at++)
            {
                var same = one[row - 1] == other[at - 1] ? 0 : 1;
                var cost = Math.Min(Math.Min(last[at], now[at - 1]) + 1, last[at - 1] + same);
                if (row > 1 && at > 1 && one[row - 1] == other[at - 2] && one[row - 2] == other[at - 1]) cost = Math.Min(cost, before[at - 2] + 1);
                now[at] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most) return most + 1;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return last[^1];
    }

    private static bool IsPlain(string word) => !word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word) letters |= 1u << (letter - 'a');
        return letters;
    }
}
