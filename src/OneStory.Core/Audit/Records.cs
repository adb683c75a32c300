namespace OneStory.Audit;

/// <summary>
/// Something a person did, with why and on what basis: one for each intent, however many rows it touched. Chained by hash to
/// the act before it on the same record, so that a changed or missing row shows.
/// </summary>
public sealed class RecordedAct : OfAuthority, IAppendOnly
{
    /// <summary>The record the act belongs to: the child's id, or the authority's empty id for acts about nobody.</summary>
    public required Guid ChainId { get; set; }

    /// <summary>1, 2, 3 … within the chain, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>"decide-whether-to-assess".</summary>
    public required string Kind { get; init; }

    public Guid? ChildId { get; set; }
    public Guid? CaseId { get; set; }

    /// <summary>The account that did it; null for the system's own jobs and for people without an account.</summary>
    public Guid? AccountId { get; init; }

    public required string ByName { get; set; }

    /// <summary>"Casework officer, north", "Parent".</summary>
    public required string ByRole { get; set; }

    /// <summary>For whom, where it was entered for another: a request by post or telephone.</summary>
    public string? OnBehalfOf { get; init; }

    public string? Reason { get; init; }

    /// <summary>The provision relied on.</summary>
    public string? Basis { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The London date.</summary>
    public required DateOnly Day { get; init; }

    public required string RuleSet { get; init; }
    public required string PreviousHash { get; init; }
    public string Hash { get; set; } = "";
    public List<ActEvent> Events { get; init; } = [];
    public List<FieldChange> Changes { get; init; } = [];
}

/// <summary>A fact in the past tense, typed and versioned, with before and after where something changed.</summary>
public sealed class ActEvent : OfAuthority, IAppendOnly
{
    public required Guid ActId { get; init; }
    public required int Ordinal { get; init; }

    /// <summary>"advice-given".</summary>
    public required string Type { get; init; }

    public required int TypeVersion { get; init; }
    public required string Payload { get; init; }
}

/// <summary>A field that an act changed.</summary>
public sealed class FieldChange : OfAuthority, IAppendOnly
{
    public required Guid ActId { get; init; }
    public required int Ordinal { get; init; }
    public required string Entity { get; init; }
    public required Guid EntityId { get; init; }
    public required string Field { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
}

public enum AccessKind
{
    Viewed,
    Searched,
    Downloaded,
    Exported,
}

/// <summary>A look at a record, or a search with its terms. Chained like acts.</summary>
public sealed class AccessEntry : OfAuthority, IAppendOnly
{
    public required Guid ChainId { get; init; }
    public required int Number { get; init; }
    public required AccessKind Kind { get; init; }

    /// <summary>What was looked at, in words: "the draft plan".</summary>
    public required string What { get; init; }

    public Guid? ChildId { get; init; }
    public Guid? AccountId { get; init; }
    public required string ByName { get; init; }
    public required string ByRole { get; init; }

    /// <summary>Why they may: "is the casework officer".</summary>
    public required string Why { get; init; }

    public string? Terms { get; init; }
    public required DateTime At { get; init; }
    public required string PreviousHash { get; init; }
    public string Hash { get; set; } = "";
}
