namespace OneStory.Returns.Sen2;

/// <summary>What the national registers say, where a return is checked against them.</summary>
public interface ISen2References
{
    /// <summary>Whether an authority has, or had, these three digits; null where that is not known.</summary>
    bool? IsAuthority(string code);

    /// <summary>Whether the register has the postcode; null where there is no register to look in.</summary>
    bool? IsPostcode(string postcode);

    /// <summary>Whether there is a register of schools to look in.</summary>
    bool HasSettings { get; }

    /// <summary>The establishment with this number, or null where the register has none.</summary>
    Sen2RegisteredSetting? Setting(string urn);
}

/// <summary>An establishment as the register has it.</summary>
/// <param name="Type">The register's name of its type: "Community special school".</param>
/// <param name="HasSenUnit">Null where the register does not say.</param>
public sealed record Sen2RegisteredSetting(string Urn, string Name, DateOnly? OpenedOn, DateOnly? ClosedOn, string? Type, bool? HasSenUnit, bool? HasResourcedProvision)
{
    public bool IsOpenOn(DateOnly day) => !(OpenedOn > day) && !(ClosedOn <= day);
}
