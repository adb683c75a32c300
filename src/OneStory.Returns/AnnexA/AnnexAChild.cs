namespace OneStory.Returns.AnnexA;

/// <summary>A child or young person in the lists that inspectors of an area ask for (Annex A): list 1 of EHC plans, list 2 of SEN support.</summary>
public sealed record AnnexAChild
{
    /// <summary>The authority's own number.</summary>
    public required string Id { get; init; }

    public string? Upn { get; init; }
    public string? Uln { get; init; }
    public DateOnly? Born { get; init; }

    /// <summary>M or F; U where it is not known, I where it is not specified.</summary>
    public string? Sex { get; init; }

    /// <summary>The Department's code, main or extended.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>List 1 only, as the two after it.</summary>
    public DateOnly? FirstPlanOn { get; init; }
    public DateOnly? UpdatedPlanOn { get; init; }
    public DateOnly? LastReviewOn { get; init; }

    /// <summary>The Department's code of the first need.</summary>
    public string? PrimaryNeed { get; init; }

    public string? MainUrn { get; init; }
    public AnnexAPhase? MainPhase { get; init; }

    /// <summary>Where a child is on two rolls.</summary>
    public AnnexAPhase? SubsidiaryPhase { get; init; }

    /// <summary>List 1 only.</summary>
    public bool? HomeEducated { get; init; }

    /// <summary>In the last six months, as the two after it.</summary>
    public int? Suspensions { get; init; }
    public int? Exclusions { get; init; }

    /// <summary>Of the sessions, in per cent.</summary>
    public double? Absence { get; init; }

    public bool? PupilPremium { get; init; }
    public bool? KnownToSocialCare { get; init; }
    public string? SocialCareTeam { get; init; }
    public bool? Disabled { get; init; }
}

/// <summary>The phases of the lists, in their order.</summary>
public enum AnnexAPhase
{
    Nursery,
    Primary,
    MiddleDeemedPrimary,
    MiddleDeemedSecondary,
    Secondary,
    AllThrough,
    Special,
    AlternativeProvision,
    FurtherEducation,
}

/// <summary>The two lists.</summary>
public enum AnnexAList
{
    Plans = 1,
    Support = 2,
}
