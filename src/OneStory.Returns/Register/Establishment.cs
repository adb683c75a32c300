namespace OneStory.Returns.Register;

/// <summary>A row of the register: what the product uses of it, and all of it as it was read.</summary>
public sealed record Establishment
{
    public required string Urn { get; init; }
    public required string Name { get; init; }

    /// <summary>Every column that is not empty, as it stands in the file.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    public string? Ukprn { get; init; }

    /// <summary>Three digits, of the authority in whose area it is.</summary>
    public string? AuthorityCode { get; init; }

    /// <summary>Four digits, which with the authority's make the establishment's number (LAESTAB).</summary>
    public string? Number { get; init; }

    public string? TypeCode { get; init; }
    public string? Type { get; init; }
    public string? TypeGroup { get; init; }

    /// <summary>"Open", "Open, but proposed to close", "Proposed to open", "Closed".</summary>
    public required string Status { get; init; }

    public DateOnly? OpenedOn { get; init; }
    public string? OpenedBecause { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public string? ClosedBecause { get; init; }
    public string? Phase { get; init; }
    public int? AgeFrom { get; init; }
    public int? AgeTo { get; init; }
    public string? Gender { get; init; }

    /// <summary>The lines of the address before the town.</summary>
    public IReadOnlyList<string> Street { get; init; } = [];

    public string? Town { get; init; }
    public string? County { get; init; }
    public string? Postcode { get; init; }
    public string? Phone { get; init; }
    public string? Website { get; init; }

    /// <summary>Metres on the national grid.</summary>
    public int? Easting { get; init; }

    public int? Northing { get; init; }

    /// <summary>The nine-character code of its district.</summary>
    public string? District { get; init; }

    /// <summary>The nine-character code of its authority.</summary>
    public string? AuthorityGss { get; init; }

    /// <summary>Whether the Secretary of State has approved it under section 41 of the Children and Families Act 2014; null where that cannot be.</summary>
    public bool? IsSection41 { get; init; }

    /// <summary>The codes of the types of need it is registered as providing for: "ASD", "SLCN".</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>"Resourced provision", "SEN unit", "Resourced provision and SEN unit".</summary>
    public string? ResourcedProvision { get; init; }

    public int? ResourcedOnRoll { get; init; }
    public int? ResourcedCapacity { get; init; }
    public int? UnitOnRoll { get; init; }
    public int? UnitCapacity { get; init; }
    public int? Capacity { get; init; }
    public int? Pupils { get; init; }

    /// <summary>Pupils with special educational needs and a plan; and without one.</summary>
    public int? PupilsWithPlan { get; init; }

    public int? PupilsWithSupport { get; init; }
}
