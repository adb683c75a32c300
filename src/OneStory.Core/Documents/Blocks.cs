namespace OneStory.Documents;

/// <summary>One part of a document, in reading order.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>The first page: what the document is, whose it is, and the child's own words.</summary>
public sealed record Cover(RichText Title) : Block
{
    public string? Subtitle { get; init => field = PrintableText.CleanLine(value); }

    /// <summary>Plain facts, such as a date of birth; one to a line.</summary>
    public IReadOnlyList<RichText> Lines { get; init; } = [];

    /// <summary>The child's words, as they said them.</summary>
    public Quote? Quote { get; init; }
}

/// <summary>A heading, level 1 to 3. It stays on the page of what follows it.</summary>
public sealed record Heading : Block
{
    /// <exception cref="ArgumentOutOfRangeException">The level is not 1, 2 or 3.</exception>
    public Heading(int level, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        Level = level;
        Text = PrintableText.CleanLine(text);
    }

    public int Level { get; }

    public string Text { get; }
}

/// <summary>A block that may stand in a cell of a table, a note or a list.</summary>
public abstract record TextBlock : Block
{
    private protected TextBlock()
    {
    }
}

public sealed record Paragraph(RichText Text) : TextBlock;

public sealed record BulletList(params IReadOnlyList<RichText> Items) : TextBlock;

/// <summary>A list numbered from 1.</summary>
public sealed record NumberedList(params IReadOnlyList<RichText> Items) : TextBlock;

/// <summary>Labels with what belongs to each, as a table of two columns.</summary>
public sealed record KeyValues(params IReadOnlyList<KeyValue> Rows) : Block
{
    /// <summary>The share of the width that the labels have, between 0 and 1.</summary>
    public double LabelWidth { get; init; } = 0.34;
}

public sealed record KeyValue(string Label, Cell Value)
{
    public string Label { get; } = PrintableText.CleanLine(Label);
}

/// <summary>Somebody's own words.</summary>
public sealed record Quote(RichText Text) : Block
{
    /// <summary>Who said it, and where it helps, when and how.</summary>
    public string? By { get; init => field = PrintableText.CleanLine(value); }
}

/// <summary>Something that must not be overlooked, in a box.</summary>
public sealed record Note(params IReadOnlyList<TextBlock> Blocks) : Block
{
    public string? Heading { get; init => field = PrintableText.CleanLine(value); }
}

/// <summary>The head of a letter. The address stands in the window of a DL envelope when the sheet is folded in three.</summary>
public sealed record AddressBlock(IReadOnlyList<string> To) : Block
{
    public IReadOnlyList<string> To { get; } = [.. To.Select(PrintableText.CleanLine)];

    /// <summary>The sender's own address, telephone and email, at the right.</summary>
    public IReadOnlyList<string> From { get; init => field = [.. value.Select(PrintableText.CleanLine)]; } = [];

    /// <summary>As it is to be read: "14 December 2026".</summary>
    public string? Date { get; init => field = PrintableText.CleanLine(value); }

    public string? OurReference { get; init => field = PrintableText.CleanLine(value); }

    public string? YourReference { get; init => field = PrintableText.CleanLine(value); }
}

/// <summary>The end of a letter, with room to sign.</summary>
public sealed record SignatureBlock(string Name) : Block
{
    public string Name { get; } = PrintableText.CleanLine(Name);

    public string Closing { get; init => field = PrintableText.CleanLine(value); } = "Yours sincerely";

    public string? Role { get; init => field = PrintableText.CleanLine(value); }

    /// <summary>How to reach the person who signs.</summary>
    public IReadOnlyList<RichText> Contact { get; init; } = [];
}

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreak : Block;

/// <summary>A picture that stands by itself, as wide as asked and never wider than the page.</summary>
/// <exception cref="ArgumentOutOfRangeException">The width is not above nought.</exception>
public sealed record PictureBlock(Picture Picture, double WidthInMillimetres) : Block
{
    public double WidthInMillimetres { get; } = WidthInMillimetres > 0
        ? WidthInMillimetres
        : throw new ArgumentOutOfRangeException(nameof(WidthInMillimetres), "A picture needs a width above nought.");
}
