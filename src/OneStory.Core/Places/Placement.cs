namespace OneStory.Places;

/// <summary>
/// A place, as the Department counts places: a setting of the register by its number, a provider by its number, or a code for
/// education that is neither.
/// </summary>
public abstract class PlaceOfCase : OfAuthority, IVersioned
{
    public required Guid CaseId { get; init; }

    /// <summary>1 for the first or only place, 2 for the second.</summary>
    public required int Rank { get; set; }

    /// <summary>The setting, where it is in our list.</summary>
    public Guid? SettingId { get; set; }
    public Setting? Setting { get; set; }

    /// <summary>Unique reference number, as it was given: kept where the register does not know it, too.</summary>
    public string? Urn { get; set; }

    /// <summary>Provider number, for colleges and others that have no unique reference number.</summary>
    public string? Ukprn { get; set; }

    /// <summary>OLA, OPA, EHE, EYP, OTH, NEET, NIEC or NIEO, where it is no setting.</summary>
    public string? Code { get; set; }

    public string? OtherWords { get; set; }
    public bool? SenUnit { get; set; }
    public bool? ResourcedProvision { get; set; }
    public int Version { get; set; }
}

/// <summary>A place that section I of the plan names (SEND Regulations 2014, regulation 12(1)(i)).</summary>
public sealed class NamedPlace : PlaceOfCase;

/// <summary>Where the child or young person in fact is or was placed, from one day to another.</summary>
public sealed class Placement : PlaceOfCase
{
    public DateOnly? EnteredOn { get; set; }
    public DateOnly? LeftOn { get; set; }

    /// <summary>FT or PT, where a return has said it.</summary>
    public string? Attendance { get; set; }

    /// <summary>A for 38 to 51 weeks, B for 52.</summary>
    public string? Residential { get; set; }

    /// <summary>A apprenticeship, T traineeship, S supported internship.</summary>
    public string? WorkBased { get; set; }
}
