namespace OneStory.Messages;

/// <summary>Something for a person's calendar.</summary>
/// <param name="Uid">Stays the same for as long as the thing is the same, whatever its day: "review-4711@example.org".</param>
/// <param name="Title">What it is.</param>
public abstract record CalendarEntry(string Uid, string Title)
{
    /// <summary>What to know about it, in as many lines as it needs.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is.</summary>
    public string? Location { get; init; }

    /// <summary>Its page.</summary>
    public Uri? Link { get; init; }

    /// <summary>How often it has been changed since it was first sent: a calendar takes only a higher number for news.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether it is not to be after all.</summary>
    public bool Cancelled { get; init; }

    /// <summary>How long before it begins to remind of it; null for no reminder.</summary>
    public TimeSpan? RemindBefore { get; init; }
}

/// <summary>A meeting, from one moment to another. It is written in London's time, whatever the offset given.</summary>
public sealed record CalendarMeeting(string Uid, string Title, DateTimeOffset Starts, DateTimeOffset Ends) : CalendarEntry(Uid, Title);

/// <summary>A day by which something is due. It makes nobody look busy.</summary>
public sealed record CalendarDeadline(string Uid, string Title, DateOnly Day) : CalendarEntry(Uid, Title);

/// <summary>Whom an entry is from.</summary>
public sealed record CalendarOrganiser(string Name, EmailAddress Address);
