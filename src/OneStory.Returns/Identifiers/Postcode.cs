using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace OneStory.Identifiers;

/// <summary>
/// A postcode in the form of the United Kingdom's, by BS 7666 and as the register has them: it says what a postcode may look like, never that there is such a
/// place. ZZ99 codes, which the NHS writes for no fixed abode or abroad, are not addresses and are refused.
/// </summary>
public sealed partial record Postcode
{
    private const int InwardLength = 3, Shortest = 5, Longest = 7;

    private Postcode(string value) => Value = value;

    /// <summary>In capitals with one space: "LS1 4AP".</summary>
    public string Value { get; }

    /// <summary>The part before the space: "LS1".</summary>
    public string Outward => Value[..^(InwardLength + 1)];

    /// <summary>Reads a postcode as people type it: with or without the space, in small letters.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Postcode? postcode, [NotNullWhen(false)] out string? whyNot)
    {
        var counted = Characters.Counted(text);
        whyNot = WhyNot(counted);
        postcode = whyNot is null ? new($"{counted[..^InwardLength]} {counted[^InwardLength..]}") : null;
        return postcode is not null;
    }

    /// <summary>As it is written on an envelope: "LS1 4AP".</summary>
    public string Format() => Value;

    public override string ToString() => Format();

    private static string? WhyNot(string counted)
    {
        if (counted.Length == 0) return "Enter a postcode.";
        if (Characters.WhyNot(counted, 0, counted.Length, char.IsAsciiLetterOrDigit, "only letters and digits", "a postcode") is { } character)
            return character;
        if (counted.Length < Shortest) return "This is too short for a full postcode. One looks like LS1 4AP.";
        if (counted.Length > Longest) return "This is too long for a postcode. One looks like LS1 4AP.";
        if (counted.StartsWith("ZZ99", StringComparison.Ordinal)) return "Postcodes that begin ZZ99 stand for no address. Leave the postcode empty.";
        if (!Inward().IsMatch(counted.AsSpan(counted.Length - InwardLength)))
            return "A postcode ends with a digit and two letters, and never with the letters C, I, K, M, O or V. Check that O and 0 are not mixed up.";
        return Outwards().IsMatch(counted.AsSpan(0, counted.Length - InwardLength)) || string.Equals(counted, "GIR0AA", StringComparison.Ordinal)
            ? null
            : "The first part of this is not one that postcodes have. One looks like LS1 4AP. Check that I and 1, and O and 0, are not mixed up.";
    }

    [GeneratedRegex("^[0-9][ABD-HJLNP-UW-Z]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inward();

    // A9, A99, AA9, AA99, A9A and AA9A. Which letter may be the last of them is left open: the register has kept old ones, W1M
    // and W1R among them, that the standard no longer gives out.
    [GeneratedRegex("^[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-Z]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outwards();
}
