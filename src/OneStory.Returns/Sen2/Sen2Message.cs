namespace OneStory.Returns.Sen2;

/// <summary>The head of a SEN2 return: which authority, which year, and who holds the designated posts.</summary>
public sealed record Sen2Header
{
    /// <summary>The year of the return: 2026 holds the events of 2025 and the plans in force on its survey day.</summary>
    public required int Year { get; init; }

    /// <summary>The survey day, in January of the year.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>The Department's three-digit code of the authority.</summary>
    public required string Authority { get; init; }

    public string SoftwareCode { get; init; } = "";
    public string Release { get; init; } = "";

    /// <summary>Three digits.</summary>
    public string SerialNumber { get; init; } = "001";

    /// <summary>When the file was made. London's clock, without a zone.</summary>
    public DateTime? MadeAt { get; init; }

    /// <summary>Whether a designated medical officer is in post: Y, N, or R while one is being recruited.</summary>
    public string? MedicalOfficer { get; init; }

    /// <summary>The same of a designated clinical officer.</summary>
    public string? ClinicalOfficer { get; init; }

    /// <summary>The same of a designated social care officer, from 2025.</summary>
    public string? SocialCareOfficer { get; init; }
}

/// <summary>
/// A child or young person in a return, with every request made for them. One shape for every year: what a year does not ask
/// is empty, and what it calls by another name has the newest. Dates are days in London; codes are the Department's.
/// </summary>
public sealed record Sen2Person
{
    /// <summary>The first person of the file is 1.</summary>
    public int Number { get; init; }

    /// <summary>The line of the file, or the row of the sheet, where the person begins.</summary>
    public int Line { get; init; }

    public string? Surname { get; init; }
    public string? Forename { get; init; }
    public DateOnly? Born { get; init; }

    /// <summary>M or F; before 2024 from the code of gender, 1 or 2.</summary>
    public string? Sex { get; init; }

    public string? Ethnicity { get; init; }
    public string? Postcode { get; init; }

    /// <summary>Unique pupil number.</summary>
    public string? Upn { get; init; }

    /// <summary>Unique learner number.</summary>
    public string? Uln { get; init; }

    /// <summary>Why there is neither: UN1 to UN10.</summary>
    public string? UpnUnknown { get; init; }

    public IReadOnlyList<Sen2Request> Requests { get; init; } = [];
}

/// <summary>A request for an EHC needs assessment, and all that came of it. A plan older than the return hangs on a historical one.</summary>
public sealed record Sen2Request
{
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>1 parent or young person, 2 setting, 3 health, 4 social care, 5 other.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the young person was in relevant youth accommodation.</summary>
    public bool? InYouthAccommodation { get; init; }

    public DateOnly? OutcomeOn { get; init; }

    /// <summary>Y assess, N not assess, A awaited, W withdrawn, H historical. 2022 has T, transferred, for W.</summary>
    public string? Outcome { get; init; }

    public bool? Mediation { get; init; }
    public bool? Tribunal { get; init; }

    /// <summary>The authority the child moved to before the assessment was done.</summary>
    public string? ExportedTo { get; init; }

    public Sen2Assessment? Assessment { get; init; }
    public Sen2ActivePlan? ActivePlan { get; init; }
}

/// <summary>An EHC needs assessment.</summary>
public sealed record Sen2Assessment
{
    /// <summary>Y issue a plan, N do not, A not yet decided, W withdrawn, H historical. 2022 has T and S for W.</summary>
    public string? Outcome { get; init; }

    /// <summary>The day the plan was issued, or the family was told there would be none.</summary>
    public DateOnly? OutcomeOn { get; init; }

    public bool? Mediation { get; init; }
    public bool? Tribunal { get; init; }
    public bool? OtherMediation { get; init; }
    public bool? OtherTribunal { get; init; }

    /// <summary>Whether an exception to the twenty weeks applies.</summary>
    public bool? ExceptionsApply { get; init; }

    public Sen2NamedPlan? NamedPlan { get; init; }
}

/// <summary>The plan: when it began, what section I names, what is paid to the family, and how it ended.</summary>
public sealed record Sen2NamedPlan
{
    public DateOnly? StartedOn { get; init; }

    /// <summary>At most two.</summary>
    public IReadOnlyList<Sen2NamedSetting> Settings { get; init; } = [];

    /// <summary>A for 38 to 51 weeks, B for 52.</summary>
    public string? Residential { get; init; }

    /// <summary>A apprenticeship, T traineeship, S supported internship.</summary>
    public string? WorkBased { get; init; }

    public bool? PersonalBudget { get; init; }
    public bool? OrganisedArrangements { get; init; }

    /// <summary>E education, S social care, H health, I integrated.</summary>
    public string? DirectPayments { get; init; }

    public DateOnly? CeasedOn { get; init; }

    /// <summary>1 to 9.</summary>
    public string? CeaseReason { get; init; }
}

/// <summary>A place in the words of the return: one of a school's number, a provider's number, or a code for what is neither.</summary>
public record Sen2NamedSetting
{
    public string? Urn { get; init; }
    public string? Ukprn { get; init; }

    /// <summary>OLA, OPA, EHE, EYP, OTH; where a child is placed also NEET, NIEC, NIEO.</summary>
    public string? Code { get; init; }

    public string? OtherWords { get; init; }

    /// <summary>1 primary, 2 secondary.</summary>
    public string? Rank { get; init; }

    public bool? SenUnit { get; init; }
    public bool? ResourcedProvision { get; init; }
}

/// <summary>Where the child in fact is or was placed.</summary>
public sealed record Sen2Placement : Sen2NamedSetting
{
    public DateOnly? EnteredOn { get; init; }
    public DateOnly? LeftOn { get; init; }

    /// <summary>FT or PT; 2022 and 2023 only.</summary>
    public string? Attendance { get; init; }

    public string? Residential { get; init; }
    public string? WorkBased { get; init; }
}

/// <summary>A plan in force: where the child is, what the needs are, and its reviews.</summary>
public sealed record Sen2ActivePlan
{
    /// <summary>The authority the plan came from in the year.</summary>
    public string? TransferredFrom { get; init; }

    public IReadOnlyList<Sen2Placement> Placements { get; init; } = [];

    /// <summary>At most two.</summary>
    public IReadOnlyList<Sen2Need> Needs { get; init; } = [];

    public DateOnly? ReviewMeetingOn { get; init; }

    /// <summary>M maintain, A amend, C cease.</summary>
    public string? ReviewOutcome { get; init; }

    /// <summary>The day the draft amended plan was issued.</summary>
    public DateOnly? ReviewDraftOn { get; init; }

    public DateOnly? PhaseTransferDue { get; init; }
    public DateOnly? PhaseTransferFinal { get; init; }

    /// <summary>The day the authority wrote with its decision, which is not the day of the meeting.</summary>
    public DateOnly? LastReviewOn { get; init; }

    /// <summary>2023 only, where it is said of the plan and not of each placement.</summary>
    public string? Residential { get; init; }

    /// <summary>2023 only.</summary>
    public string? WorkBased { get; init; }
}

/// <summary>A kind of need, by the Department's code, and whether it is the first.</summary>
public sealed record Sen2Need(string? Type, string? Rank)
{
    internal Sen2Need() : this(null, null) { }
}
