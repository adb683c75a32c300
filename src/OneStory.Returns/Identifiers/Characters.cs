using System.Globalization;
using OneStory.Law;

namespace OneStory.Identifiers;

/// <summary>What every identifier is asked first: is anything there, is it long enough, is it made of the right characters.</summary>
internal static class Characters
{
    /// <summary>The characters that count, in capitals: what people put between them to read them more easily is left out.</summary>
    public static string Counted(string? text) =>
        string.Concat((text ?? "").Where(c => !IsBetween(c))).ToUpperInvariant();

    /// <summary>Why the text cannot be so many digits, or null where it is.</summary>
    public static string? WhyNotDigits(string counted, int length, string name) =>
        counted.Length == 0 ? $"Enter {name}."
        : WhyNot(counted, 0, counted.Length, char.IsAsciiDigit, "only digits", name) ?? WhyNotLength(counted, length, "digits", name);

    /// <summary>Why the text is not as long as it should be, or null where it is.</summary>
    public static string? WhyNotLength(string counted, int length, string what, string name) =>
        counted.Length == length ? null : $"{name.Capitalised()} has {Words.Of(length, what)}. This has {Words.Of(counted.Length, what)}.";

    /// <summary>Why the characters from one place to another cannot stand there, or null where they can.</summary>
    public static string? WhyNot(string counted, int from, int to, Func<char, bool> fits, string what, string name)
    {
        for (var at = from; at < to; at++)
            if (!fits(counted[at]))
                return $"{name.Capitalised()} has {what}. Character {at + 1} of this is {Shown(counted[at])}.";
        return null;
    }

    /// <summary>The weighted sum of the digits, the first weight for the first of them and one less for each after it.</summary>
    public static int FallingSum(ReadOnlySpan<char> digits, int firstWeight)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++) sum += (digits[at] - '0') * (firstWeight - at);
        return sum;
    }

    // Text pasted from documents brings dashes of all lengths and characters of no width with it.
    private static bool IsBetween(char c) => char.IsWhiteSpace(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    private static string Shown(char c) => char.IsControl(c) || char.IsSurrogate(c) ? "one we cannot show" : $"\u201c{c}\u201d";
}
