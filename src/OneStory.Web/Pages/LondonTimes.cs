using System.Globalization;
using OneStory.Law;

namespace OneStory.Web.Pages;

/// <summary>Instants as people in England read them on a clock and a calendar.</summary>
public static class LondonTimes
{
    /// <summary>"21:14".</summary>
    public static string TimeInLondon(this DateTime utc) => LondonTime.At(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The London date.</summary>
    public static DateOnly DayInLondon(this DateTime utc) => DateOnly.FromDateTime(LondonTime.At(utc));

    /// <summary>"2 November 2026 at 23:40".</summary>
    public static string InLondon(this DateTime utc) => $"{utc.DayInLondon().WithoutWeekday()} at {utc.TimeInLondon()}";

    /// <summary>The instant of a time in London. One that the clocks skip in spring is taken an hour on.</summary>
    public static DateTime FromLondon(DateOnly day, TimeOnly time) => LondonTime.ToUtc(day.ToDateTime(time));
}
