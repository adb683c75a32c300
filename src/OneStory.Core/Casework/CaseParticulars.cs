namespace OneStory.Casework;

/// <summary>
/// What the Department asks of a case that neither a dated fact nor a circumstance says: one for each case, empty where nobody
/// has said. Codes are those of the SEN2 return.
/// </summary>
public sealed class CaseParticulars : OfAuthority, IVersioned
{
    public required Guid CaseId { get; init; }

    /// <summary>Who asked, where the request itself is not on record: 1 parent or young person, 2 setting, 3 health, 4 social care, 5 other.</summary>
    public string? RequestSource { get; set; }

    /// <summary>Whether the young person was in relevant youth accommodation when the request came.</summary>
    public bool? InYouthAccommodation { get; set; }

    public bool? RequestMediation { get; set; }
    public bool? RequestTribunal { get; set; }

    /// <summary>The code of the authority the child moved to before the assessment was done.</summary>
    public string? ExportedTo { get; set; }

    public bool? AssessmentMediation { get; set; }
    public bool? AssessmentTribunal { get; set; }
    public bool? OtherMediation { get; set; }
    public bool? OtherTribunal { get; set; }

    /// <summary>Whether an exception to the twenty weeks is said to apply, where the circumstances themselves are not on record.</summary>
    public bool? ExceptionsApply { get; set; }

    /// <summary>Residence the plan names: A for 38 to 51 weeks, B for 52.</summary>
    public string? Residential { get; set; }

    /// <summary>Learning at work the plan names: A apprenticeship, T traineeship, S supported internship.</summary>
    public string? WorkBased { get; set; }

    public bool? PersonalBudget { get; set; }
    public bool? OrganisedArrangements { get; set; }

    /// <summary>E education, S social care, H health, I integrated.</summary>
    public string? DirectPayments { get; set; }

    /// <summary>Why the plan ceased: 1 to 9.</summary>
    public string? CeaseReason { get; set; }

    /// <summary>The code of the authority the plan came from.</summary>
    public string? TransferredFrom { get; set; }

    /// <summary>The calendar year in which it came.</summary>
    public int? TransferredInYear { get; set; }

    /// <summary>The day by which the plan must name the setting of the next phase, as it was reported.</summary>
    public DateOnly? PhaseTransferDue { get; set; }

    public int Version { get; set; }
}
