using System.Globalization;

namespace OneStory.GovUk;

/// <summary>How well two colours can be told apart, as WCAG 2.2 counts it.</summary>
public static class Contrast
{
    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    /// <exception cref="FormatException">A colour is not written #rrggbb.</exception>
    public static double Ratio(string oneHex, string otherHex)
    {
        var (one, other) = (Luminance(oneHex), Luminance(otherHex));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    internal static bool IsColour(string? hex) => hex is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit);

    private static double Luminance(string hex)
    {
        if (!IsColour(hex)) throw new FormatException($"'{hex}' is not a colour written #rrggbb");
        return (0.2126 * Channel(hex[1..3])) + (0.7152 * Channel(hex[3..5])) + (0.0722 * Channel(hex[5..7]));
    }

    private static double Channel(string digits)
    {
        var share = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
