using System.Text;

namespace OneStory.Documents;

/// <summary>What may be printed of a text that a person typed or pasted: everything they wrote, and nothing that breaks a file.</summary>
public static class PrintableText
{
    /// <summary>
    /// Leaves out control characters that XML refuses and overrides that turn text round; makes line ends one character,
    /// tabs spaces, and half of a surrogate pair the replacement character.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t') clean.Append(' ');
            else if (rune.Value == '\n' || !IsLeftOut(rune)) clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>The same on one line, for titles and labels.</summary>
    public static string CleanLine(string? text) => Clean(text).Replace('\n', ' ').Trim();

    /// <summary>Whether the text runs from right to left: its first letter is Hebrew, Arabic or a neighbour of theirs.</summary>
    internal static bool RunsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune)) return true;
            if (Rune.IsLetter(rune)) return false;
        }

        return false;
    }

    internal static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && !Rune.IsDigit(rune);

    private static bool IsLeftOut(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x202D or 0x202E or 0xFEFF or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE;
}
