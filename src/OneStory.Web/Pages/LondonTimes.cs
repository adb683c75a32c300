using System.Globalization;
using OneStory.Law;

namespace OneStory.Web.Pages;

/// <summary>Instants as people in England read them on a clock and a calendar.</summary>
public static class LondonTimes
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>"21:14".</summary>
    public static string TimeInLondon(this DateTime utc) => Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The London date.</summary>
    public static DateOnly DayInLondon(this DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>"2 November 2026 at 23:40".</summary>
    public static string InLondon(this DateTime utc) => $"{utc.DayInLondon().WithoutWeekday()} at {utc.TimeInLondon()}";

    private static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);
}
