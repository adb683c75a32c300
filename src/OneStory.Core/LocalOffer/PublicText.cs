using OneStory.Documents;

namespace OneStory.LocalOffer;

/// <summary>What somebody typed into a public form, made fit to keep: no control characters, no blanks around it; null where nothing is left.</summary>
public static class PublicText
{
    public const int LongestLine = 200, LongestWords = 4_000;

    public static string? CleanLine(string? text) => PrintableText.CleanLine(text) is { Length: > 0 } kept ? kept : null;

    /// <summary>With its lines.</summary>
    public static string? CleanText(string? text) => PrintableText.Clean(text).Trim() is { Length: > 0 } kept ? kept : null;

    /// <summary>A form without the key by which it is known when it is sent twice.</summary>
    internal static Outcome? WhyNoForm(string? key) => string.IsNullOrWhiteSpace(key) || key.Length > LongestLine ? Outcome.Refused("Open the form again.") : null;

    /// <summary>Why it is too long, or null.</summary>
    internal static Outcome? WhyTooLong(string? text, int longest, string field) =>
        text?.Length > longest ? Outcome.Refused($"This is {text.Length} characters. It must be {longest} or fewer.", field) : null;
}
