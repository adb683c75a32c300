using OneStory.Assessments;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;

namespace OneStory.Casework;

/// <summary>
/// One matter about a child with the authority: for now, a request for an EHC needs assessment and all that follows to a
/// final plan. Where it is, and what is due, is derived from its facts by the law.
/// </summary>
public sealed class Case : OfAuthority, IVersioned
{
    public required Guid ChildId { get; init; }
    public Child Child { get; init; } = null!;

    /// <summary>"ASH-2026-00042": what a letter quotes.</summary>
    public required string Reference { get; init; }

    /// <summary>The officer's post, or null while nobody holds the case.</summary>
    public Guid? OfficerPostId { get; set; }
    public Post? OfficerPost { get; set; }
    public string? Area { get; set; }
    public required DateTime OpenedAt { get; init; }
    public List<CaseFact> Facts { get; init; } = [];
    public List<CaseCircumstance> Circumstances { get; init; } = [];
    public List<CaseDeadline> Deadlines { get; init; } = [];
    public List<AssessmentRequest> Requests { get; init; } = [];
    public CaseParticulars? Particulars { get; set; }
    public List<NamedPlace> NamedPlaces { get; init; } = [];
    public List<Placement> Placements { get; init; } = [];

    /// <summary>Kept so that worklists can be queried; derived from the facts. See <see cref="DeadlineCache"/>.</summary>
    public CaseStanding Standing { get; set; } = new();

    public int Version { get; set; }

    /// <summary>What the law is told of the case.</summary>
    public CaseFacts ToLaw() => ToLaw(Child);

    /// <param name="child">Whose it is, where it was loaded apart.</param>
    public CaseFacts ToLaw(Child child) => CaseFacts.Of(
        [.. Facts.Where(fact => fact.WithdrawnByActId is null).Select(fact => fact.ToLaw()),
            new Fact(FactTypes.Born, child.Born),
            .. child.Died is { } died ? [new Fact(FactTypes.Died, died)] : Array.Empty<Fact>()],
        Circumstances.Where(circumstance => circumstance.WithdrawnByActId is null).Select(circumstance => circumstance.ToLaw()));
}

/// <summary>A dated fact of a case. A wrong one is withdrawn by an act with a reason, and a right one recorded beside it.</summary>
public sealed class CaseFact : OfAuthority
{
    public required Guid CaseId { get; init; }

    /// <summary>The id of a <see cref="FactType"/>: "request-received".</summary>
    public required string Type { get; init; }

    public required DateOnly Date { get; init; }
    public string? Kind { get; init; }
    public string? About { get; init; }

    /// <summary>The file it was brought in from: "SEN2 return for 2025". Null where it was recorded here.</summary>
    public string? BroughtInFrom { get; init; }

    /// <summary>What must be known to read the date rightly: that a return gave none, and it is the latest it can have been.</summary>
    public string? Note { get; init; }

    public required Guid RecordedByActId { get; init; }
    public Guid? WithdrawnByActId { get; set; }

    public Fact ToLaw() => new(FactTypes.Find(Type) ?? throw new InvalidOperationException($"There is no fact of type {Type}."), Date, Kind, About);
}

/// <summary>Circumstances relied on for not meeting a limit. Recording them proves nothing: the law looks at the dates.</summary>
public sealed class CaseCircumstance : OfAuthority
{
    public required Guid CaseId { get; init; }

    /// <summary>The id of a <see cref="Ground"/>: "absent-four-weeks".</summary>
    public required string Ground { get; init; }

    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public required string WhyImpractical { get; init; }
    public string? About { get; init; }
    public string? LimitId { get; init; }
    public Guid? EvidenceFileId { get; init; }
    public required Guid RecordedByActId { get; init; }
    public Guid? WithdrawnByActId { get; set; }

    public Circumstance ToLaw() => new(Grounds.ById[Ground], From, To, WhyImpractical, About, LimitId);
}

/// <summary>Where a case stands, as of a day.</summary>
public sealed class CaseStanding
{
    /// <summary>The state on the assessment track: "draft-served".</summary>
    public string Stage { get; set; } = "";

    public bool IsClosed { get; set; }

    /// <summary>The clock of the authority's own that runs out next, or ran out first.</summary>
    public string? NextLimitId { get; set; }

    public DateOnly? NextDue { get; set; }

    /// <summary>The last lawful day for the final plan.</summary>
    public DateOnly? FinalPlanDue { get; set; }

    /// <summary>Whom the case waits for, in words, or null where it waits for the authority.</summary>
    public string? WaitingOn { get; set; }

    public DateOnly AsOf { get; set; }
    public string RuleSet { get; set; } = "";
}

/// <summary>A clock of a case, kept so that worklists can be queried. Derived: <see cref="DeadlineCache"/> writes it.</summary>
public sealed class CaseDeadline : OfAuthority, IOutsideActs
{
    public required Guid CaseId { get; init; }
    public Case Case { get; init; } = null!;
    public required string LimitId { get; init; }
    public string? About { get; init; }
    public required string Party { get; init; }
    public required DateOnly Start { get; init; }
    public required DateOnly Due { get; init; }
    public required DateOnly Target { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public required string State { get; init; }
}
