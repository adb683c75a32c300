namespace OneStory.Documents.Pdf;

/// <summary>The sizes of everything in print, in points. Text to read is never under 11, and paragraphs are 12.</summary>
internal sealed class Typography(Colour accent, bool isLetter)
{
    public Colour Accent { get; } = accent;

    public Colour Heading { get; } = accent.ForText();

    public TextStyle Body { get; } = new(12, 17);

    public TextStyle Cell { get; } = new(11, 15);

    public TextStyle HeaderCell { get; } = new(11, 15, IsBold: true);

    public TextStyle Caption { get; } = new(12, 16, IsBold: true);

    public TextStyle Quote { get; } = new(13, 19, IsItalic: true);

    public TextStyle Small { get; } = new(10, 13) { Colour = Colour.SecondaryText };

    public TextStyle Secondary { get; } = new(12, 17) { Colour = Colour.SecondaryText };

    public TextStyle Letter { get; } = new(11, 14.5);

    public TextStyle Authority => new(14, 18, IsBold: true) { Colour = Heading };

    public TextStyle Title => new(30, 36, IsBold: true) { Colour = Heading };

    public TextStyle Subtitle { get; } = new(17, 23) { Colour = Colour.SecondaryText };

    public TextStyle CoverQuote { get; } = new(17, 25, IsItalic: true);

    public double AfterParagraph { get; } = 8;

    public (TextStyle Style, double Before) HeadingOf(int level) => level switch
    {
        1 when isLetter => (new(16, 21, IsBold: true) { Colour = Heading }, 16),
        2 when isLetter => (new(13.5, 18, IsBold: true), 15),
        1 => (new(20, 25, IsBold: true) { Colour = Heading }, 26),
        2 => (new(15, 20, IsBold: true), 20),
        _ => (new(12.5, 17, IsBold: true), 14),
    };
}
