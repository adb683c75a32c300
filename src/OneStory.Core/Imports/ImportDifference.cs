namespace OneStory.Imports;

/// <summary>What a person chose where a file and the record say otherwise.</summary>
public enum ImportChoice
{
    /// <summary>What the record says stands.</summary>
    Ours,

    /// <summary>What the file says takes its place.</summary>
    File,

    /// <summary>The file speaks of another request than the one on record.</summary>
    Another,
}

/// <summary>
/// Where a file says otherwise than what somebody put on the record here, or has a request a little off one that is held. The
/// record stands until a person has settled it; what was settled is remembered when another file says the same again.
/// </summary>
public sealed class ImportDifference : OfAuthority, IOutsideActs
{
    public required Guid RunId { get; init; }

    /// <summary>The row of the file.</summary>
    public required int Number { get; init; }

    public required Guid ChildId { get; set; }

    /// <summary>The value it is about, on which record.</summary>
    public required string Key { get; init; }

    /// <summary>"Postcode".</summary>
    public required string What { get; init; }

    /// <summary>What is on the record, in words; null where it was taken off.</summary>
    public string? Held { get; init; }

    /// <summary>What the file says, in words.</summary>
    public required string Said { get; init; }

    /// <summary>Whether it is in doubt that the file means the request on record.</summary>
    public bool IsWhichRequest { get; init; }

    /// <summary>Who put on the record what it says; null where an import did.</summary>
    public string? PutByName { get; init; }

    public DateOnly? PutOn { get; init; }

    /// <summary>What was chosen; null, where it is settled, because a newer file speaks of it and what that says counts instead.</summary>
    public ImportChoice? Choice { get; set; }

    /// <summary>Who, or which file.</summary>
    public string? SettledByName { get; set; }
    public DateTime? SettledAt { get; set; }
}
