namespace OneStory.Documents;

/// <summary>A stretch of text that looks the same throughout.</summary>
public sealed record Run
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <param name="text">As it was typed; <see cref="PrintableText.Clean"/> is applied. A line end stays a line end.</param>
    public Run(string text, bool bold = false, bool italic = false)
    {
        Text = PrintableText.Clean(text);
        IsBold = bold;
        IsItalic = italic;
    }

    public string Text { get; }

    public bool IsBold { get; }

    public bool IsItalic { get; }

    /// <summary>Where the text leads, or null.</summary>
    public string? Link { get; private init; }

    public static Run Bold(string text) => new(text, bold: true);

    public static Run Italic(string text) => new(text, italic: true);

    /// <exception cref="ArgumentException">The address is not a whole web, email or telephone address.</exception>
    public static Run LinkTo(string text, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal)
            ? new Run(text) { Link = uri.AbsoluteUri }
            : throw new ArgumentException($"'{address}' cannot be a link: give a whole address that begins https:, http:, mailto: or tel:.", nameof(address));
}

/// <summary>Text with bold, italic and links in it. A string is rich text too.</summary>
public sealed class RichText
{
    public RichText(params IReadOnlyList<Run> runs)
    {
        Runs = [.. runs];
        PlainText = string.Concat(Runs.Select(run => run.Text));
    }

    public static RichText Empty { get; } = new();

    public IReadOnlyList<Run> Runs { get; }

    public string PlainText { get; }

    internal bool RunsRightToLeft => PrintableText.RunsRightToLeft(PlainText);

    internal bool HasRightToLeft => PlainText.EnumerateRunes().Any(PrintableText.IsRightToLeft);

    public static implicit operator RichText(string text) => FromString(text);

    public static implicit operator RichText(Run run) => new(run);

    public static RichText FromString(string text) => new(new Run(text));

    public override string ToString() => PlainText;
}
