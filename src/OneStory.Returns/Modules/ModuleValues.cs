using System.Globalization;

namespace OneStory.Returns.Modules;

/// <summary>Values of exports and workbooks, as XML would write them. What is of no known form stays as it is, to be found.</summary>
internal static class ModuleValues
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MMM-dd HH:mm:ss", "yyyy-MMM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd/MM/yyyy"];

    public static string Day(string text) => Instant(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? text;

    public static string DayAndTime(string text) => Instant(text)?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? text;

    public static string Flag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "Y" or "YES" => "1",
        "FALSE" or "0" or "N" or "NO" => "0",
        _ => text,
    };

    /// <summary>3 where a table has made it 3.0.</summary>
    public static string Whole(string text) =>
        text.AsSpan().IndexOfAny(".Ee") >= 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number)
            ? number.ToString("F0", CultureInfo.InvariantCulture) : text;

    private static DateTime? Instant(string text) =>
        DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
