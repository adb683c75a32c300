using System.Globalization;
using System.Runtime.InteropServices;

namespace OneStory.Documents;

/// <summary>A colour of the authority's, written "#rrggbb".</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The least contrast that text may have with the page (WCAG 2.2, success criterion 1.4.3).</summary>
    private const double LeastContrast = 4.5;

    internal static Colour Text { get; } = new(0x0b, 0x0c, 0x0c);

    internal static Colour SecondaryText { get; } = new(0x50, 0x5a, 0x5f);

    internal static Colour Rule { get; } = new(0xb1, 0xb4, 0xb6);

    /// <exception cref="FormatException">The text is not "#" and six hexadecimal digits.</exception>
    public static Colour Parse(string text) =>
        text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw new FormatException($"'{text}' is not a colour: write it as # and six digits, such as #1d5a7a.");

    /// <summary>The colour, darkened where text in it could not be read on white.</summary>
    public Colour ForText()
    {
        var colour = this;
        while (1.05 / (colour.Luminance + 0.05) < LeastContrast)
            colour = new((byte)(colour.Red * 0.95), (byte)(colour.Green * 0.95), (byte)(colour.Blue * 0.95));
        return colour;
    }

    /// <summary>The colour thinned with white: 0 is white, 1 the colour itself.</summary>
    public Colour Tint(double strength) => new(Mix(Red, strength), Mix(Green, strength), Mix(Blue, strength));

    public override string ToString() => $"#{Hex}";

    internal string Hex => $"{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static byte Mix(byte part, double strength) => (byte)Math.Round(255 - ((255 - part) * strength));

    private static double Linear(byte part) =>
        part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);
}
