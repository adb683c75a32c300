namespace OneStory.Registers;

/// <summary>A file of reference data that was taken: from when it is, what it held, what it changed, who took it.</summary>
public sealed class ReferenceLoad : IAppendOnly, IOutsideActs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which of the <see cref="ReferenceSources"/> it is of.</summary>
    public required string Source { get; init; }

    /// <summary>The date its publisher gives it.</summary>
    public required DateOnly AsOf { get; init; }

    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public required DateTime LoadedAt { get; init; }
    public required string LoadedBy { get; init; }

    /// <summary>Rows taken, and of them those that were new or said something else; rows held that the file no longer has.</summary>
    public int Rows { get; init; }

    public int Added { get; init; }
    public int Changed { get; init; }
    public int Gone { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public int Refused { get; init; }

    /// <summary>The first of the rows refused and of the cells left empty, each with its line and why.</summary>
    public List<string> Remarks { get; init; } = [];

    /// <summary>The columns of the file, those of them that were not expected, and those that were and are not there.</summary>
    public List<string> Columns { get; init; } = [];

    public List<string> UnknownColumns { get; init; } = [];
    public List<string> MissingColumns { get; init; } = [];
}

/// <summary>Where a postcode is, by the national directory.</summary>
public sealed class KnownPostcode : IOutsideActs
{
    /// <summary>As it is written on an envelope: "HP20 1UY".</summary>
    public required string Postcode { get; init; }

    /// <summary>Metres on the national grid.</summary>
    public required int Easting { get; init; }

    public required int Northing { get; init; }

    /// <summary>The nine-character code of its district.</summary>
    public string? District { get; init; }
}

/// <summary>A local authority in England by the Department's three digits.</summary>
public sealed class KnownAuthority : IOutsideActs
{
    public required string Code { get; init; }
    public required string Name { get; set; }
    public string? Region { get; set; }

    /// <summary>"ILB", "OLB", "MD", "UA" or "SC": inner or outer London borough, metropolitan district, unitary, shire county.</summary>
    public string? Kind { get; set; }

    /// <summary>Whether a reorganisation of local government put an end to it.</summary>
    public bool HasEnded { get; set; }
}
