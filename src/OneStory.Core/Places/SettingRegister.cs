namespace OneStory.Places;

/// <summary>A setting's row in the national register: every column that is not empty, as it was read.</summary>
public sealed class RegisterEntry : IOutsideActs
{
    public required Guid SettingId { get; init; }
    public Setting Setting { get; init; } = null!;

    /// <summary>The columns by the register's names.</summary>
    public required Dictionary<string, string> Columns { get; set; }

    /// <summary>By which it is known, without reading the columns, whether the row has changed.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>The date of the file in which the row came to say what it says.</summary>
    public required DateOnly AsOf { get; set; }
}

public enum SettingChangeKind
{
    /// <summary>A column says something else.</summary>
    Column,

    /// <summary>It is in the register, and was not before.</summary>
    Appeared,

    /// <summary>It is no longer in the register.</summary>
    Left,

    /// <summary>It is in the register again.</summary>
    CameBack,
}

/// <summary>What changed of a setting from one file of the register to the next.</summary>
public sealed class SettingChange : IAppendOnly, IOutsideActs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SettingId { get; init; }
    public Setting Setting { get; init; } = null!;
    public required SettingChangeKind Kind { get; init; }

    /// <summary>The register's name of the column; empty where it is the whole row.</summary>
    public string Column { get; init; } = "";

    public string? Was { get; init; }
    public string? Is { get; init; }

    /// <summary>The date of the file that said so.</summary>
    public required DateOnly AsOf { get; init; }

    public required Guid LoadId { get; init; }
}

public enum SettingLinkKind
{
    Predecessor,
    Successor,
    Other,
}

/// <summary>
/// A link of the register between two settings, by their reference numbers: one of them may have closed before this database
/// began. It is kept when the register drops it.
/// </summary>
public sealed class SettingLink : IOutsideActs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Urn { get; init; }
    public required string LinkedUrn { get; init; }
    public required string LinkedName { get; set; }
    public required SettingLinkKind Kind { get; init; }

    /// <summary>As the register says it: "Successor - merged".</summary>
    public required string Type { get; init; }

    /// <summary>When it was made, where the register says.</summary>
    public DateOnly? MadeOn { get; set; }

    /// <summary>The date of the file in which it first stood.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The date of the first file in which it no longer did.</summary>
    public DateOnly? LeftRegisterOn { get; set; }
}
