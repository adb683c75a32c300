namespace OneStory.Law;

/// <summary>Counts the syllables of an English word by its vowels: right for most words and near for the rest.</summary>
internal static class Syllables
{
    /// <summary>How many syllables the word has, in small letters; 0 where it has no Latin letter, 1 for a number.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        if (char.IsAsciiDigit(word[0])) return 1;
        if (!word.ContainsAnyInRange('a', 'z')) return 0;
        var count = 0;
        for (var at = 0; at < word.Length; at++)
            if (IsVowel(word[at]) && (at == 0 || !IsVowel(word[at - 1]))) count++;
        count -= SilentEnding(word);
        if (Split(word)) count++;
        return Math.Max(1, count);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'é' or 'è' or 'ê' or 'ï' or 'ö';

    /// <summary>"make", "helped" and "makes" end in an e that is not said; "table", "wanted" and "boxes" do not.</summary>
    private static int SilentEnding(ReadOnlySpan<char> word) => word switch
    {
        [.., 'l', 'e'] when word.Length > 2 && !IsVowel(word[^3]) => 0,
        [.., 'e'] when word.Length > 2 && !IsVowel(word[^2]) => 1,
        [.., 't' or 'd', 'e', 'd'] => 0,
        [.., 'e', 'd'] when word.Length > 3 && !IsVowel(word[^3]) => 1,
        [.., 's' or 'x' or 'z' or 'c' or 'g', 'e', 's'] or [.., 'c' or 's', 'h', 'e', 's'] or [.., 'l', 'e', 's'] => 0,
        [.., 'e', 's'] when word.Length > 3 && !IsVowel(word[^3]) => 1,
        _ => 0,
    };

    /// <summary>Two vowels side by side that are said apart: "being", "diet", "reliance", "create".</summary>
    private static bool Split(ReadOnlySpan<char> word) =>
        word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4 && IsVowel(word[^4])
        || word.IndexOf("ia", StringComparison.Ordinal) > 0 && !word.EndsWith("ial", StringComparison.Ordinal) && !word.EndsWith("ially", StringComparison.Ordinal) && !word.Contains("cian", StringComparison.Ordinal)
        || word.IndexOf("ie", StringComparison.Ordinal) > 0 && word.EndsWith("iet", StringComparison.Ordinal)
        || word.IndexOf("eate", StringComparison.Ordinal) > 0
        || word.IndexOf("io", StringComparison.Ordinal) > 0 && !word.Contains("tion", StringComparison.Ordinal) && !word.Contains("sion", StringComparison.Ordinal) && !word.Contains("cious", StringComparison.Ordinal) && !word.Contains("tious", StringComparison.Ordinal);
}
