using OneStory.Imports;
using OneStory.Places;

namespace OneStory.Support;

/// <summary>
/// A pupil with special educational needs as a school's census has them on its day. It is what the census says, kept as it was
/// read: the next census brings rows of its own, and these stay as they are.
/// </summary>
public sealed class RegisterPupil : OfAuthority, IOutsideActs
{
    public required Guid RunId { get; init; }
    public ImportRun Run { get; init; } = null!;

    /// <summary>The first of the file is 1.</summary>
    public required int Number { get; init; }

    public Guid? SettingId { get; set; }
    public Setting? Setting { get; set; }

    /// <summary>The school as the file says it, where it is not in our list.</summary>
    public string? School { get; set; }

    public string? Upn { get; set; }
    public string? Uln { get; set; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public DateOnly? Born { get; set; }
    public string? Sex { get; set; }
    public string? Ethnicity { get; set; }
    public string? YearGroup { get; set; }
    public string? Postcode { get; set; }

    /// <summary>K for SEN support, E for an EHC plan.</summary>
    public required string Provision { get; init; }

    /// <summary>The kinds of need, the first ranked first.</summary>
    public List<string> Needs { get; set; } = [];

    public bool? SenUnit { get; set; }
    public bool? ResourcedProvision { get; set; }
    public bool? TopUp { get; set; }

    /// <summary>The child's record, where one is held.</summary>
    public Guid? ChildId { get; set; }

    /// <summary>"the same birth date and a similar name".</summary>
    public string? MatchedBy { get; set; }

    /// <summary>Records it may be of, where a person must decide.</summary>
    public List<Guid> Candidates { get; set; } = [];

    public string? SettledByName { get; set; }
    public DateTime? SettledAt { get; set; }

    /// <summary>Whether nobody has said yet whether it is one of the children who are held.</summary>
    public bool IsInDoubt => Candidates.Count > 0 && SettledAt is null;
}

public enum DifferenceKind
{
    /// <summary>The census says that there is a plan, and none is held.</summary>
    PlanNotHeld,

    /// <summary>A plan is held, and the census says that there is none.</summary>
    PlanNotInCensus,

    /// <summary>A plan is held for a child of a school, and the school's census does not have the child.</summary>
    ChildNotInCensus,

    /// <summary>The census has the child at another school than the record.</summary>
    AnotherSetting,

    /// <summary>The census ranks another kind of need first.</summary>
    AnotherNeed,
}

/// <summary>Where a census and the records do not say the same, until somebody has settled which is right.</summary>
public sealed class RegisterDifference : OfAuthority, IVersioned
{
    public required Guid RunId { get; init; }
    public required DifferenceKind Kind { get; init; }

    /// <summary>The pupil of the census; null where the census does not have the child.</summary>
    public Guid? RegisterPupilId { get; init; }

    public Guid? ChildId { get; init; }
    public Guid? SettingId { get; init; }
    public Setting? Setting { get; init; }
    public required string Name { get; init; }

    /// <summary>What the census says.</summary>
    public required string CensusSays { get; init; }

    /// <summary>What the record says.</summary>
    public required string RecordSays { get; init; }

    public string? SettledHow { get; set; }
    public string? SettledByName { get; set; }
    public DateTime? SettledAt { get; set; }
    public int Version { get; set; }
}
