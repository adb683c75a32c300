namespace OneStory.Files;

public enum FileState
{
    /// <summary>Kept apart until it has been scanned.</summary>
    Quarantined,

    /// <summary>Scanned, or let through because no scanner is configured; then <see cref="StoredFile.ScanNote"/> says so.</summary>
    Ready,

    /// <summary>The scanner found something. Kept apart and never opened.</summary>
    Infected,
}

/// <summary>A file that somebody gave to a record.</summary>
public sealed class StoredFile : OfAuthority, IOutsideActs
{
    public Guid? ChildId { get; set; }
    public Guid? CaseId { get; set; }
    public Guid? RequestDraftId { get; set; }

    /// <summary>As its giver called it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, found from its content.</summary>
    public required string ContentType { get; init; }

    public required long Size { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Where the store keeps it. Made by us, never by the giver.</summary>
    public required string Key { get; init; }

    public FileState State { get; set; }
    public string? ScanNote { get; set; }
    public Guid? GivenById { get; init; }
    public required string GivenByName { get; init; }
    public required DateTime GivenAt { get; init; }

    /// <summary>Not among the files of the record: only whoever may read what it belongs to may open it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>What it is, what a picture shows or what is said in a recording, in words.</summary>
    public string? About { get; set; }
}
