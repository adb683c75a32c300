using System.Diagnostics.CodeAnalysis;

namespace OneStory.Identifiers;

/// <summary>
/// A school or college's unique reference number in the Department for Education's register, Get Information about Schools: six
/// digits, the first not 0. It has no check digit: only the register can say whether it is somebody's.
/// </summary>
public sealed record Urn
{
    private const string Name = "a unique reference number (URN)";
    private const int Length = 6;

    private Urn(string value) => Value = value;

    /// <summary>The six digits.</summary>
    public string Value { get; }

    /// <summary>Reads a number as people type it: spaces are taken.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Urn? urn, [NotNullWhen(false)] out string? whyNot)
    {
        var counted = Characters.Counted(text);
        whyNot = Characters.WhyNotDigits(counted, Length, Name)
            ?? (counted[0] == '0' ? "A unique reference number (URN) never begins with 0." : null);
        urn = whyNot is null ? new(counted) : null;
        return urn is not null;
    }

    /// <summary>As it is written in the register: no spaces.</summary>
    public string Format() => Value;

    public override string ToString() => Format();
}
