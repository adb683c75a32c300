namespace OneStory.LocalOffer;

public enum SuggestionSource
{
    Public,
    Provider,
    Staff,
    Feed,
}

public enum SuggestionState
{
    Waiting,
    Taken,
    Refused,
}

/// <summary>What somebody says an entry should say, or an entry that should be there. Nobody of the public sees it until it is taken.</summary>
public sealed class OfferSuggestion : OfAuthority, IVersioned
{
    /// <summary>The entry; none for one that is not there yet.</summary>
    public Guid? EntryId { get; init; }

    public Guid? ProviderId { get; init; }
    public required EntryContent Proposed { get; init; }

    /// <summary>The version it was written from.</summary>
    public int BaseNumber { get; init; }

    public required SuggestionSource Source { get; init; }

    /// <summary>Its id in the feed that it came with.</summary>
    public string? FeedKey { get; init; }

    /// <summary>Why, and how they know, in their words: forgotten with who they are.</summary>
    public string? Why { get; set; }

    /// <summary>Who sent it: forgotten a year after it came.</summary>
    public string? ByName { get; set; }

    public string? ByEmail { get; set; }
    public bool WantsCredit { get; init; }
    public SuggestionState State { get; set; }

    /// <summary>What was said to them of it.</summary>
    public string? Reply { get; set; }

    public DateOnly? DecidedOn { get; set; }
    public required DateTime At { get; init; }

    /// <summary>By which the same form, sent twice, is known.</summary>
    public required string FormKey { get; init; }

    public int Version { get; set; }
}
