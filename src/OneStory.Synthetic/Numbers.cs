using System.Globalization;
using OneStory.Identifiers;

namespace OneStory.Synthetic;

/// <summary>Numbers whose check digits are right and that nobody has been given.</summary>
internal static class Numbers
{
    /// <summary>Local authority 990 does not exist; the rest is the place of the child among all that are made.</summary>
    public static string Upn(long number)
    {
        var rest = string.Create(CultureInfo.InvariantCulture, $"990{number:000000000}");
        return Identifiers.Upn.CheckLetterOf(rest) + rest;
    }

    /// <summary>Numbers that begin 999 are kept for tests. One stem in eleven has no check digit, and its child no number.</summary>
    public static string? NhsNumber(long number)
    {
        var stem = string.Create(CultureInfo.InvariantCulture, $"999{number % 1_000_000:000000}");
        return Enumerable.Range(0, 10).Select(check => $"{stem}{check}").FirstOrDefault(digits => Identifiers.NhsNumber.TryParse(digits, out _, out _));
    }
}
