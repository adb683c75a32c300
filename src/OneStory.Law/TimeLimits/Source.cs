namespace OneStory.Law;

/// <summary>How the law behind a statement has been seen. An authority's lawyer should look at all that is not <see cref="Text"/>.</summary>
public enum Confidence
{
    /// <summary>T: read in the text of the provision itself.</summary>
    Text,

    /// <summary>S: taken from a secondary source that states the rule; the provision's own words were not seen.</summary>
    Secondary,

    /// <summary>M: from memory; not verified until somebody opens the page.</summary>
    Memory,
}

/// <summary>Where a statement comes from, and how sure we are that it says so.</summary>
public sealed record Source(string Citation, Confidence Confidence)
{
    /// <summary>T, S or M.</summary>
    public char Letter => Confidence switch
    {
        Confidence.Text => 'T',
        Confidence.Secondary => 'S',
        _ => 'M',
    };

    /// <summary>What the letter means, for a person.</summary>
    public string HowSure => Confidence switch
    {
        Confidence.Text => "read in the text itself",
        Confidence.Secondary => "taken from a secondary source; the provision's own words were not seen",
        _ => "from memory; not yet checked",
    };

    public override string ToString() => $"{Citation} ({HowSure})";

    /// <summary>The Special Educational Needs and Disability Regulations 2014 (SI 2014/1530).</summary>
    internal static Source Regs(string regulation, Confidence confidence = Confidence.Text) =>
        new($"SEND Regulations 2014, {regulation}", confidence);

    /// <summary>The Children and Families Act 2014, Part 3.</summary>
    internal static Source Act(string section, Confidence confidence = Confidence.Text) =>
        new($"Children and Families Act 2014, {section}", confidence);

    /// <summary>The SEND Code of Practice 0 to 25, January 2015: guidance to which regard must be had.</summary>
    internal static Source Code(string paragraph, Confidence confidence) =>
        new($"SEND Code of Practice 2015, paragraph {paragraph}", confidence);
}
