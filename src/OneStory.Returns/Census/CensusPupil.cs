using OneStory.Returns.Csv;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Census;

/// <summary>A pupil in a school census, as far as it tells of special educational needs and of who they are.</summary>
public sealed record CensusPupil
{
    /// <summary>The first pupil of the file is 1.</summary>
    public int Number { get; init; }

    public int Line { get; init; }

    /// <summary>Three digits of the authority, where the file says them.</summary>
    public string? Authority { get; init; }

    /// <summary>The school as the file says it: four digits after the authority's, or the number by which COLLECT knows it.</summary>
    public string? Establishment { get; init; }

    public string? Urn { get; init; }
    public string? Upn { get; init; }
    public string? FormerUpn { get; init; }
    public string? Uln { get; init; }
    public string? Surname { get; init; }
    public string? Forename { get; init; }
    public string? MiddleNames { get; init; }
    public DateOnly? Born { get; init; }

    /// <summary>M or F; U, not known, in the alternative provision census.</summary>
    public string? Sex { get; init; }

    public string? Ethnicity { get; init; }

    /// <summary>N1, N2, R, 1 to 14, or X where years are not used.</summary>
    public string? YearGroup { get; init; }

    /// <summary>C single, M main, S subsidiary, F further education, O other provider, G guest.</summary>
    public string? EnrolStatus { get; init; }

    public DateOnly? EnteredOn { get; init; }
    public string? Postcode { get; init; }

    /// <summary>N none, K SEN support, E EHC plan.</summary>
    public string? Provision { get; init; }

    /// <summary>The first is ranked first.</summary>
    public IReadOnlyList<CensusNeed> Needs { get; init; } = [];

    public bool? SenUnit { get; init; }
    public bool? ResourcedProvision { get; init; }

    /// <summary>Whether the school is paid high needs top-up for the pupil.</summary>
    public bool? TopUp { get; init; }
}

/// <summary>A kind of need, and which of the pupil's it is. NSA stands for SEN support with no specialist's assessment.</summary>
public sealed record CensusNeed(string Type, int? Rank);

/// <summary>Which school's census it is, where the file says.</summary>
public sealed record CensusHeader(string? Authority, string? Establishment, string? Urn, int? Year, DateOnly? ReferenceDate);

/// <summary>A rule of reading a census. From <c>census-rules.csv</c>.</summary>
public sealed record CensusRule(string Id, Sen2Severity Severity, string Text)
{
    public static IReadOnlyList<CensusRule> All { get; } = EmbeddedTable.Read("census-rules.csv", row => new CensusRule(row["id"], Enum.Parse<Sen2Severity>(row["severity"]), row["text"]));

    internal static CensusRule Of(string id) => All.First(rule => rule.Id == id);
}

/// <summary>What was found in a pupil; pupil 0 is the file as a whole.</summary>
/// <param name="Item">The column or tag.</param>
/// <param name="Value">What stands there, where it could not be kept.</param>
public sealed record CensusFinding(CensusRule Rule, string Message, string Item, string? Value, int Line, int Pupil);

/// <summary>A pupil as a file has them, and what reading them found.</summary>
public sealed record CensusRead(CensusPupil Pupil, IReadOnlyList<CensusFinding> Findings);
