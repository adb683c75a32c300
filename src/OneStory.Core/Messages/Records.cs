namespace OneStory.Messages;

public enum MessageState
{
    Waiting,
    Sent,
    Failed,

    /// <summary>It will not be sent, because of what has happened since; <see cref="OutboxMessage.Outcome"/> says what.</summary>
    Cancelled,

    /// <summary>Sent as a line of a digest.</summary>
    InDigest,

    /// <summary>A letter, to be printed and posted by somebody here.</summary>
    ToPrint,
}

/// <summary>A message on its way out: written in the same transaction as what it tells of, sent afterwards, once.</summary>
public sealed class OutboxMessage : OfAuthority, IOutsideActs
{
    /// <summary>The id of a template: "assessment-refused".</summary>
    public required string Template { get; init; }

    public Guid? ChildId { get; init; }
    public Guid? CaseId { get; init; }
    public Guid? ToAccountId { get; init; }
    public required string ToName { get; init; }

    /// <summary>Email address, telephone number or postal address.</summary>
    public required string To { get; init; }

    /// <summary>"email", "text" or "letter".</summary>
    public required string Channel { get; init; }

    public required string Subject { get; init; }
    public required string Body { get; init; }

    /// <summary>Ids of what the notice says, by which it was checked before it was sent.</summary>
    public List<string> Says { get; init; } = [];

    /// <summary>A calendar entry that goes with it, or null.</summary>
    public string? Calendar { get; set; }

    /// <summary>A printed document that goes with it: its reference, rendered when sent.</summary>
    public string? Attachment { get; set; }

    /// <summary>Two messages with one key are one message.</summary>
    public required string Key { get; init; }

    public required DateTime WrittenAt { get; init; }
    public required DateTime SendAfter { get; set; }
    public bool InDigest { get; init; }
    public MessageState State { get; set; }
    public int Tries { get; set; }
    public DateTime? SentAt { get; set; }
    public string? Outcome { get; set; }
}

/// <summary>An authority's own words for a template. The statutory blocks stay whatever it writes.</summary>
public sealed class TemplateWording : OfAuthority, IVersioned
{
    public required string Template { get; init; }
    public required string Subject { get; set; }
    public required string Body { get; set; }
    public int Version { get; set; }
}

/// <summary>A message in the conversation about a child, between the family and those who work with them.</summary>
public sealed class Letterbox : OfAuthority
{
    public required Guid ChildId { get; init; }
    public required Guid FromAccountId { get; init; }
    public required string FromName { get; init; }
    public required string FromRole { get; init; }
    public required bool FromFamily { get; init; }
    public required string Words { get; init; }
    public List<Guid> FileIds { get; init; } = [];
    public required DateTime At { get; init; }
    public DateTime? ReadAt { get; set; }
    public string? ReadByName { get; set; }
}
