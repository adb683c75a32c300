namespace OneStory.Places;

/// <summary>Whether a setting is open, as the national register says.</summary>
public enum SettingStatus
{
    Open,
    ProposedToClose,
    ProposedToOpen,
    Closed,
}

/// <summary>A nursery, school, college or other institution. It is never deleted: one that closes is kept, and its successors followed.</summary>
public sealed class Setting : IOutsideActs
{
    /// <summary>The same id as the body it is.</summary>
    public required Guid Id { get; init; }

    public Organisation Organisation { get; init; } = null!;

    /// <summary>Unique reference number in the national register, six digits; null where it has none.</summary>
    public string? Urn { get; init; }

    public required string Name { get; set; }
    public required string SearchName { get; set; }
    public string? Town { get; set; }
    public string? Postcode { get; set; }

    /// <summary>Metres on the national grid.</summary>
    public int? Easting { get; set; }

    public int? Northing { get; set; }

    /// <summary>nursery, primary, secondary, all-through, special, alternative-provision, post-16; empty where it is not known.</summary>
    public required string Phase { get; set; }

    public required string Type { get; set; }
    public int AgeFrom { get; set; }
    public int AgeTo { get; set; }

    /// <summary>The broad areas of need it provides for.</summary>
    public List<string> Needs { get; set; } = [];

    public int? Places { get; set; }
    public int? PlacesFree { get; set; }
    public bool HasResourcedProvision { get; set; }

    /// <summary>UK provider reference number, eight digits.</summary>
    public string? Ukprn { get; set; }

    /// <summary>The three digits of the authority in whose area it is.</summary>
    public string? AuthorityCode { get; set; }

    /// <summary>The four digits that follow the authority's in its number (LAESTAB).</summary>
    public string? EstablishmentNumber { get; set; }

    /// <summary>The Department's code of its type, and the group the type is of.</summary>
    public string? TypeCode { get; set; }

    public string? TypeGroup { get; set; }
    public SettingStatus Status { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public string? OpenedBecause { get; set; }

    /// <summary>The last day it was or will be open.</summary>
    public DateOnly? ClosedOn { get; set; }

    public string? ClosedBecause { get; set; }

    /// <summary>The date of the first file of the register in which it no longer was.</summary>
    public DateOnly? LeftRegisterOn { get; set; }

    public string? Gender { get; set; }

    /// <summary>The address, a line to a line, without the postcode.</summary>
    public string? Address { get; set; }

    public string? Phone { get; set; }
    public string? Website { get; set; }

    /// <summary>The nine-character codes of its district and its authority.</summary>
    public string? District { get; set; }

    public string? AuthorityGss { get; set; }

    /// <summary>Whether it is approved under section 41 of the Children and Families Act 2014; null where that cannot be.</summary>
    public bool? IsSection41 { get; set; }

    /// <summary>The codes of the types of need it is registered for: "ASD".</summary>
    public List<string> NeedTypes { get; set; } = [];

    /// <summary>"Resourced provision", "SEN unit", "Resourced provision and SEN unit".</summary>
    public string? ResourcedProvision { get; set; }

    public int? ResourcedOnRoll { get; set; }
    public int? ResourcedCapacity { get; set; }
    public int? UnitOnRoll { get; set; }
    public int? UnitCapacity { get; set; }
    public int? Pupils { get; set; }
    public int? PupilsWithPlan { get; set; }
    public int? PupilsWithSupport { get; set; }

    /// <summary>What of this is not from the register, where anything is.</summary>
    public string? InventedNote { get; set; }

    /// <summary>The authority's digits and its own: "931/4001".</summary>
    public string? Laestab => AuthorityCode is null || EstablishmentNumber is null ? null : $"{AuthorityCode}/{EstablishmentNumber}";

    /// <summary>Whether it is closed for good on a day, or no longer in the register.</summary>
    public bool HasClosedBy(DateOnly day) => LeftRegisterOn is not null || ClosedOn < day || (Status == SettingStatus.Closed && ClosedOn is null);

    /// <summary>Whether it is open on a day, as far as the register says.</summary>
    public bool IsOpenOn(DateOnly day) =>
        (Status is SettingStatus.Open or SettingStatus.ProposedToClose || (Status == SettingStatus.Closed ? ClosedOn is not null : OpenedOn is not null))
        && (OpenedOn is not { } opened || opened <= day) && (ClosedOn is not { } closed || closed >= day) && (LeftRegisterOn is not { } left || left > day);
}

public enum ConsultationReply
{
    /// <summary>It can meet the needs.</summary>
    CanMeetNeed,

    /// <summary>It says that it should not be named, with reasons.</summary>
    ShouldNotBeNamed,
}

/// <summary>A setting asked about being named in a plan (Children and Families Act 2014, sections 39(2) and 40(3)).</summary>
public sealed class Consultation : OfAuthority, IVersioned
{
    public required Guid CaseId { get; init; }
    public Case Case { get; init; } = null!;
    public required Guid SettingId { get; init; }
    public Setting Setting { get; init; } = null!;

    /// <summary>By which the law tells this clock from the others of the case; the setting's name where it is null.</summary>
    public string? About { get; init; }

    /// <summary>Whether the family asked for this setting (section 38(2)(b)).</summary>
    public bool IsPreferred { get; set; }

    public required string Letter { get; init; }
    public required DateOnly SentOn { get; init; }
    public DateOnly? RepliedOn { get; set; }
    public ConsultationReply? Reply { get; set; }

    /// <summary>The ids of the <see cref="NamingGrounds"/> the setting relies on.</summary>
    public List<string> Grounds { get; set; } = [];

    public string? Reasons { get; set; }

    /// <summary>What the setting would need: adaptations, staff, training, when a place would be free.</summary>
    public string? WhatItWouldTake { get; set; }

    public string? RepliedByName { get; set; }
    public DateTime? ChasedAt { get; set; }
    public int TimesChased { get; set; }
    public DateOnly? WithdrawnOn { get; set; }
    public int Version { get; set; }
}

/// <summary>A ground on which a setting that the family asked for need not be named.</summary>
public sealed record NamingGround(string Id, string Title, string Source);

/// <summary>The only grounds there are: Children and Families Act 2014, section 39(4).</summary>
public static class NamingGrounds
{
    private const string Section = "Children and Families Act 2014, section 39(4)";

    public static IReadOnlyList<NamingGround> All { get; } =
    [
        new("unsuitable", "The setting is unsuitable for the age, ability, aptitude or special educational needs of the child or young person", $"{Section}(a)"),
        new("incompatible-efficient-education", "Their attendance would be incompatible with the provision of efficient education for others", $"{Section}(b)(i)"),
        new("incompatible-efficient-use-of-resources", "Their attendance would be incompatible with the efficient use of resources", $"{Section}(b)(ii)"),
    ];
}

/// <summary>Which setting section I names, or why it names a type only, with the reasons.</summary>
public sealed class NamingDecision : OfAuthority, IVersioned
{
    public required Guid CaseId { get; init; }
    public Guid? SettingId { get; set; }
    public Setting? Setting { get; set; }
    public required string SettingType { get; set; }
    public required string Reasons { get; set; }

    /// <summary>Whether it is the setting the family asked for; null where they asked for none.</summary>
    public bool? IsTheFamilysChoice { get; set; }

    /// <summary>The setting the family had asked for when this was decided: one on the list, or a name.</summary>
    public Guid? AskedForSettingId { get; set; }
    public string? AskedForSettingName { get; set; }

    /// <summary>The grounds on which the setting the family asked for is not named.</summary>
    public List<string> Grounds { get; set; } = [];

    /// <summary>For each of the grounds, in their order, why it is made out.</summary>
    public List<string> GroundReasons { get; set; } = [];

    public required DateOnly DecidedOn { get; set; }
    public int Version { get; set; }
}
