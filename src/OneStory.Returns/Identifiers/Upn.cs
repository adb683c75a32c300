using System.Diagnostics.CodeAnalysis;

namespace OneStory.Identifiers;

/// <summary>
/// A unique pupil number: a check letter and twelve more characters, all digits, or for a temporary number eleven digits and a
/// letter. The check letter is the sum of the other twelve, weighted 2 to 13 by where they stand, divided by 23: the
/// remainder picks a letter of the alphabet without I, O and S. Department for Education, Unique pupil numbers (UPNs): guide
/// for schools and local authorities; check 1510 of the school census.
/// </summary>
public sealed record Upn
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private const string Name = "a unique pupil number (UPN)";
    private const int Length = 13;

    private Upn(string value) => Value = value;

    /// <summary>The thirteen characters, in capitals, with no spaces.</summary>
    public string Value { get; }

    /// <summary>Whether it was given by a school until the permanent number is known.</summary>
    public bool IsTemporary => char.IsAsciiLetter(Value[^1]);

    /// <summary>Reads a number as people type it: small letters and spaces are taken.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Upn? upn, [NotNullWhen(false)] out string? whyNot)
    {
        var counted = Characters.Counted(text);
        whyNot = WhyNot(counted);
        upn = whyNot is null ? new(counted) : null;
        return upn is not null;
    }

    /// <summary>As it is written in the register: no spaces.</summary>
    public string Format() => Value;

    public override string ToString() => Format();

    private static string? WhyNot(string counted)
    {
        if (counted.Length == 0) return $"Enter {Name}.";
        if (Characters.WhyNotLength(counted, Length, "characters", Name) is { } length) return length;
        if (Characters.WhyNot(counted, 0, 1, Letters.Contains, "a letter first, and never I, O or S", Name) is { } first) return first;
        if (Characters.WhyNot(counted, 1, Length - 1, char.IsAsciiDigit, "digits after its first letter", Name) is { } middle) return middle;
        if (Characters.WhyNot(counted, Length - 1, Length, c => char.IsAsciiDigit(c) || Letters.Contains(c),
                "a digit last, or a letter that is not I, O or S when it is temporary", Name) is { } last) return last;
        return counted[0] == CheckLetterOf(counted[1..])
            ? null
            : "This unique pupil number (UPN) does not add up: its first letter does not fit the rest. Check each character.";
    }

    /// <summary>The first letter that the twelve characters after it ask for.</summary>
    public static char CheckLetterOf(string rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var sum = 0;
        for (var at = 0; at < rest.Length; at++)
            sum += (at + 2) * (char.IsAsciiDigit(rest[at]) ? rest[at] - '0' : Letters.IndexOf(rest[at], StringComparison.Ordinal));
        return Letters[sum % Letters.Length];
    }
}
