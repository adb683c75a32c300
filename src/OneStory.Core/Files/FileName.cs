using System.Globalization;
using System.Text;

namespace OneStory.Files;

/// <summary>The name a file came with, made safe to keep, to show and to offer as the name of a download.</summary>
public static class FileName
{
    private const int Longest = 150, LongestEnding = 20;

    /// <summary>
    /// The name without folders, without characters that cannot be seen or that change the direction of the rest (which is how
    /// a program is dressed as a picture), and short enough for any file system. "file" where nothing is left.
    /// </summary>
    public static string Clean(string? given)
    {
        var name = (given ?? "").Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var seen = string.Concat(name.EnumerateRunes().Where(IsSeen).Select(rune => rune.ToString()));
        var plain = string.Join(' ', seen.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return plain.Length == 0 ? "file" : Shortened(plain);
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not ('"' or '<' or '>' or '|' or ':' or '*' or '?' or '\ufffd');

    private static string Shortened(string name)
    {
        if (name.Length <= Longest) return name;
        var ending = Path.GetExtension(name) is { Length: <= LongestEnding } known ? known : "";
        var cut = Longest - ending.Length;
        return name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)] + ending;
    }
}
