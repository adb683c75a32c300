using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace OneStory.Messages;

/// <summary>
/// An email address in the form that mail servers everywhere take: RFC 5321's, without quoted names, addresses in brackets and
/// comments, which are never somebody's and often a mistake.
/// </summary>
public sealed partial record EmailAddress
{
    // RFC 5321, 4.5.3.1: a path is 256 characters with its angle brackets.
    private const int Longest = 254, LongestName = 64;

    private EmailAddress(string value) => Value = value;

    /// <summary>The address, its domain in small letters.</summary>
    public string Value { get; }

    /// <summary>The part after the @.</summary>
    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>Reads an address as people type it; spaces around it are left out.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out string? whyNot)
    {
        var typed = (text ?? "").Trim(' ', '\t', '\u00a0', '\u200b', '\ufeff');
        whyNot = WhyNot(typed);
        var domain = typed.IndexOf('@', StringComparison.Ordinal) + 1;
        address = whyNot is null ? new(typed[..domain] + typed[domain..].ToLowerInvariant()) : null;
        return address is not null;
    }

    /// <summary>The same for an address that was checked before.</summary>
    /// <exception cref="FormatException">It is none, with why.</exception>
    public static EmailAddress Parse(string text) => TryParse(text, out var address, out var whyNot) ? address : throw new FormatException(whyNot);

    public override string ToString() => Value;

    private static string? WhyNot(string typed)
    {
        if (typed.Length == 0) return "Enter an email address.";
        if (typed.Length > Longest) return $"This is too long for an email address: {Longest} characters are the most.";
        if (typed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) return "An email address has no spaces in it. If there are two addresses, give one here.";
        var parts = typed.Split('@');
        if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0) return "An email address has one @ with something on both sides, like name@example.org.";
        if (typed.Any(c => c > '~')) return "An email address has no letters with accents and no signs from other alphabets. Check it, or ask for another one.";
        if (parts[0].Length > LongestName || !Name().IsMatch(parts[0]))
            return "The part before the @ is not one that an email address can have. Check for two dots together, a comma or a bracket.";
        return Host().IsMatch(parts[1]) ? null : "The part after the @ is not one that an email address can have. It looks like example.org.";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+([A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{1,58}[A-Za-z0-9])\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Host();
}
