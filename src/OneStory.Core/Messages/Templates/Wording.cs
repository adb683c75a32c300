using System.Text.RegularExpressions;

namespace OneStory.Messages;

/// <summary>The small language that the words of messages are written in: see <see cref="MessageTemplate"/>.</summary>
public static partial class Wording
{
    /// <summary>The paragraphs of a text, a line end inside one kept.</summary>
    public static IReadOnlyList<string> Paragraphs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>The id of the block that a paragraph stands for, or null where it is words.</summary>
    public static string? BlockIn(string paragraph) => Block().Match(paragraph) is { Success: true } block ? block.Groups["id"].Value : null;

    /// <summary>The names of the fields in a text.</summary>
    public static IReadOnlyList<string> FieldsIn(string text) => [.. Field().Matches(text).Select(field => field.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The text filled in, or null where a field in it is empty. What is filled in is never itself filled in.</summary>
    public static string? Fill(string text, MessageFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var chosen = Either().Replace(text, either => either.Groups[fields.ToThemself ? "you" : "they"].Value);
        if (Field().Matches(chosen).Any(field => fields[field.Groups["name"].Value].Length == 0)) return null;
        return Field().Replace(chosen, field => fields[field.Groups["name"].Value]);
    }

    [GeneratedRegex(@"\A\[\[(?<id>[a-z0-9-]+)\]\]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9 ]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"<(?<they>[^<>|]*)\|(?<you>[^<>|]*)>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Either();
}
