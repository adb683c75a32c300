using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OneStory.GovUk;

/// <summary>The colour of an authority, on which white words can be read.</summary>
public sealed record AuthorityColour
{
    /// <summary>The least contrast of words with their ground (WCAG 2.2, success criterion 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    private AuthorityColour(string hex) => Hex = hex;

    /// <summary>The colour, written #rrggbb in small letters.</summary>
    public string Hex { get; }

    /// <summary>Takes a colour, or says why it cannot be used.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AuthorityColour? colour, [NotNullWhen(false)] out string? problem)
    {
        (colour, problem) = (null, null);
        var hex = text?.Trim().ToLowerInvariant();
        if (!Contrast.IsColour(hex))
        {
            problem = "The colour must be # and 6 digits or letters a to f, like #1d70b8";
            return false;
        }
        var ratio = Contrast.Ratio(hex!, "#ffffff");
        if (ratio < LeastContrast)
        {
            // Cut, not rounded: 4.49 to 1 must not be said to be 4.5 to 1.
            var said = (Math.Floor(ratio * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture);
            problem = $"White words cannot be read on {hex}: the contrast is {said} to 1 and must be at least 4.5 to 1. Choose a darker colour";
            return false;
        }
        colour = new(hex!);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Hex;
}
