using System.Globalization;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary>Reads days as the command line and the facts file write them.</summary>
internal static class Dates
{
    /// <param name="place">Where in a file the day stands, or null on the command line.</param>
    public static DateOnly Read(FactType type, string text, string? place = null)
    {
        if (!type.IsYear) return Read(place is null ? type.Id : $"{place}: {type.Id}", text);
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new(year, 1, 1)
            : throw new RefusalException($"{(place is null ? "" : $"{place}: ")}{type.Id} is a year, so '{text}' should be four figures.");
    }

    public static DateOnly Read(string name, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new RefusalException($"{name} '{text}' is not a date: write it as YYYY-MM-DD.");
}
