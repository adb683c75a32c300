namespace OneStory.Messages;

/// <summary>For whom a message is written, and so in what words.</summary>
public enum Readership
{
    /// <summary>A parent or the young person: words a nine-year-old can read.</summary>
    Family,

    /// <summary>A teacher, a therapist, a setting: short, exact, the legal term where there is one.</summary>
    Professional,

    /// <summary>Those who work for the authority.</summary>
    Staff,
}

/// <summary>
/// A message before it is filled in. Its words are paragraphs apart by an empty line; "## " begins a heading, "- " an item of a
/// list. {child} is filled in; &lt;her|you&gt; is the first for those who read about a child and the second for the young person
/// themself; [[reasons]] alone on a line is a block that the law or the house requires, which an authority can write around but
/// never take out. A paragraph with a field that is empty is left out.
/// </summary>
/// <param name="Id">Never changes: it is kept with each message. "assessment-refused".</param>
/// <param name="Title">What it tells, for those who look after the words: "Decision not to assess".</param>
/// <param name="For">Who reads it.</param>
public sealed record MessageTemplate(string Id, string Title, Readership For)
{
    public required string Subject { get; init; }
    public required string Words { get; init; }

    /// <summary>The whole of it as a text to a telephone: short, and where to read the rest.</summary>
    public string? AsText { get; init; }

    /// <summary>The notice of the law that it is, and so what it must say.</summary>
    public string? NoticeId { get; init; }

    /// <summary>Whether it goes at once even to those who chose one digest a day. Every statutory notice does.</summary>
    public bool Urgent { get; init; }

    /// <summary>Whether the law says that its readers are told, so that it is never left unwritten.</summary>
    public bool IsOwed { get; init; }

    public bool IsNotice => NoticeId is not null;

    /// <summary>The notice, with what the law requires it to say.</summary>
    public Law.Notice? Notice => NoticeId is { } id ? Law.Notices.Find(id) ?? throw new InvalidOperationException($"There is no notice '{id}'.") : null;

    /// <summary>The blocks in it, in order.</summary>
    public IReadOnlyList<string> Blocks => [.. Wording.Paragraphs(Words).Select(Wording.BlockIn).OfType<string>()];

    public override string ToString() => Id;
}
