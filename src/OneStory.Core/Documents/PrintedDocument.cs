using System.Text.RegularExpressions;

namespace OneStory.Documents;

/// <summary>
/// A document as blocks, from which the Word file, the PDF and the page on screen are all written, so that they cannot
/// differ. It knows nothing of what it is about. The same document always gives the same bytes.
/// </summary>
public sealed partial record PrintedDocument
{
    /// <summary>What is said on every page of a document made up for a demonstration.</summary>
    public const string DemonstrationNotice = "Demonstration. The people in this document are invented.";

    /// <summary>The name of the document, for its properties and the head of every page after the first.</summary>
    public required string Title { get; init => field = PrintableText.CleanLine(value); }

    /// <summary>Who sends it: printed where there is no crest, and kept as the author.</summary>
    public required string AuthorityName { get; init => field = PrintableText.CleanLine(value); }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>A language tag. Readers aloud choose their voice by it.</summary>
    /// <exception cref="ArgumentException">It is not a language tag.</exception>
    public string Language
    {
        get;
        init => field = LanguageTag().IsMatch(value)
            ? value
            : throw new ArgumentException($"'{value}' is not a language tag such as en-GB.", nameof(value));
    } = "en-GB";

    /// <summary>The authority's colour, used for headings and rules.</summary>
    public Colour Accent { get; init; } = Colour.Parse("#1d5a7a");

    /// <summary>The authority's crest or logo, with its name as the words for those who cannot see it.</summary>
    public Picture? Crest { get; init; }

    /// <summary>Printed small at the foot of every page.</summary>
    public string? Footer { get; init => field = PrintableText.CleanLine(value); }

    /// <summary>Which version it is: "Draft 2, 14 December 2026".</summary>
    public string? Version { get; init => field = PrintableText.CleanLine(value); }

    /// <summary>A word printed pale behind every page: "DRAFT".</summary>
    public string? Watermark { get; init => field = PrintableText.CleanLine(value); }

    /// <summary>Says on every page that the people are invented.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>When it was written, for the file's properties; left out where null.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Whether the title is on a cover, so that the first heading is one step below it.</summary>
    internal bool HasCover => Blocks.OfType<Cover>().Any();

    internal bool IsLetter => Blocks.OfType<AddressBlock>().Any();

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}
