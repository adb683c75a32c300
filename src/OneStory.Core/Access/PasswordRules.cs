using System.Text;

namespace OneStory.Access;

/// <summary>
/// What a password must be: long, and not one that many people have. Nothing is asked of its letters, digits or signs, and it
/// does not run out.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12, Longest = 128;

    private static readonly Lazy<HashSet<string>> Common = new(Read);

    private static readonly string[] OurOwn = ["onestory", "education", "health", "care", "plan", "council", "school", "senco", "send", "welcome", "letmein"];

    /// <summary>Why it cannot be the password, as a sentence, or null where it can.</summary>
    /// <param name="about">What others know of the person: their name, email, place of work.</param>
    public static string? WhyNot(string? password, params IEnumerable<string?> about)
    {
        if (string.IsNullOrEmpty(password)) return "Enter a password.";
        if (password.Length < Shortest) return $"Your password must have {Shortest} characters or more. Three words that do not belong together are easy to remember.";
        if (password.Length > Longest) return $"Your password must have {Longest} characters or fewer.";
        var known = about.Append(string.Join(' ', OurOwn)).SelectMany(text => SearchText.Fold(text).Split(' ')).Where(word => word.Length >= 4).ToHashSet(StringComparer.Ordinal);
        int Costs(string piece) => known.Contains(piece) ? 0 : IsRun(piece) || Common.Value.Contains(piece) ? 1 : piece.Length;
        return Math.Min(Parts(Fold(password, asLetters: false), Costs), Parts(Fold(password, asLetters: true), Costs)) < 3
            ? "This password is easy to guess: it is one of the most used, or your own name or work with little added. Three words that do not belong together are hard to guess."
            : null;
    }

    /// <summary>The fewest pieces that make up the text: used words, runs such as 1234 or aaaa, and single characters. What others know of the person adds none.</summary>
    private static int Parts(string text, Func<string, int> costs)
    {
        var fewest = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            fewest[end] = fewest[end - 1] + 1;
            for (var start = 0; start <= end - 3; start++) fewest[end] = Math.Min(fewest[end], fewest[start] + costs(text[start..end]));
        }

        return fewest[^1];
    }

    private static bool IsRun(string text)
    {
        if (text.All(char.IsAsciiDigit)) return true;
        var step = text[1] - text[0];
        return step is >= -1 and <= 1 && Enumerable.Range(1, text.Length - 1).All(at => text[at] - text[at - 1] == step);
    }

    /// <summary>Small letters and digits, or with the digits and signs that are written for letters as those letters. Other signs add nothing.</summary>
    private static string Fold(string password, bool asLetters)
    {
        var folded = new StringBuilder(password.Length);
        foreach (var letter in password.ToLowerInvariant())
        {
            var plain = !asLetters ? letter : letter switch { '@' or '4' => 'a', '$' or '5' => 's', '0' => 'o', '1' => 'i', '3' => 'e', '7' => 't', _ => letter };
            if (char.IsLetterOrDigit(plain)) folded.Append(plain);
        }

        return folded.ToString();
    }

    private static HashSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("OneStory.Access.common-passwords")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
