namespace OneStory.LocalOffer;

public enum EntryState
{
    /// <summary>Not for the public yet.</summary>
    Draft,

    Published,

    /// <summary>Not shown for now: nobody has confirmed it for too long, or somebody of the authority hid it.</summary>
    Hidden,

    /// <summary>No longer there: its address says so.</summary>
    Withdrawn,
}

/// <summary>
/// An entry of the Local Offer (Children and Families Act 2014, section 30): what was last approved of it, and the clock by which
/// it is confirmed. What was approved before is in <see cref="OfferEntryVersion"/>.
/// </summary>
public sealed class OfferEntry : OfAuthority, IVersioned
{
    /// <summary>As its address ends; it stays when the name changes.</summary>
    public required string Slug { get; init; }

    public required Guid ProviderId { get; set; }
    public OfferProvider Provider { get; init; } = null!;
    public EntryState State { get; set; }

    /// <summary>What was last approved: what the public reads.</summary>
    public required EntryContent Content { get; set; }

    /// <summary>The name in the content, by which lists are sorted.</summary>
    public required string Name { get; set; }

    /// <summary>Which version the content is.</summary>
    public int Number { get; set; } = 1;

    /// <summary>The day on which the provider or the authority last said that it is right.</summary>
    public DateOnly CheckedOn { get; set; }

    /// <summary>Who it was: what the public reads.</summary>
    public CheckedBy CheckedBy { get; set; }

    /// <summary>The person: for staff, and never for the public.</summary>
    public string? CheckedByName { get; set; }

    /// <summary>The day by which they are to say so again; from the next day it is stale.</summary>
    public DateOnly ReviewDue { get; set; }

    public DateOnly? HiddenOn { get; set; }

    /// <summary>Why, in words for staff and the provider.</summary>
    public string? HiddenWhy { get; set; }

    /// <summary>Whether the clock hid it, so that confirming it shows it again.</summary>
    public bool HiddenByClock { get; set; }

    public DateOnly AddedOn { get; set; }

    /// <summary>When anything that the public can see last changed.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Somebody else's feed that has it, and its id there.</summary>
    public string? Feed { get; set; }

    public string? FeedKey { get; set; }
    public int Version { get; set; }

    /// <summary>Whether somebody of the authority took it out of sight: then not even its name is told.</summary>
    public bool IsHiddenByHand => State == EntryState.Hidden && !HiddenByClock;

    public bool IsStaleOn(DateOnly day) => ReviewDue < day;
}

/// <summary>Who says that an entry is right.</summary>
public enum CheckedBy
{
    /// <summary>Somebody of its provider's own people.</summary>
    Provider,

    Council,

    /// <summary>The council, after somebody of the provider told them so.</summary>
    CouncilAfterSpeaking,
}

/// <summary>How a version came to be.</summary>
public enum EntryAct
{
    Added,
    Changed,
    SuggestionTaken,
    Imported,
}

/// <summary>What an entry has said.</summary>
public sealed class OfferEntryVersion : OfAuthority, IAppendOnly
{
    public required Guid EntryId { get; init; }
    public required int Number { get; init; }
    public required EntryContent Content { get; init; }
    public required EntryAct Act { get; init; }
    public required string ByName { get; init; }

    /// <summary>Who said by it that all of the entry is right; null where nobody did.</summary>
    public CheckedBy? CheckedBy { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>Somebody whom the page of an entry thanks, for as long as they like to be named.</summary>
public sealed class OfferCredit : OfAuthority
{
    public required Guid EntryId { get; init; }

    /// <summary>The version that came of what they said.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }
}
