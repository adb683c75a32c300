using System.Globalization;
using OneStory.LocalOffer;

namespace OneStory.Web.Offer;

/// <summary>When something is next on, where that is certain; otherwise when it is on.</summary>
internal static class NextTime
{
    public static string? Of(IReadOnlyList<OfferTime> times, DateOnly today)
    {
        times = [.. times.Where(time => !time.IsOverOn(today))];
        var next = times.Select(time => (Time: time, Day: Next(time, today))).Where(one => one.Day is not null).OrderBy(one => one.Day).ThenBy(one => one.Time.Opens).FirstOrDefault();
        if (next.Day is not { } day) return times.Count == 0 ? null : EntryInWords.Time(times[0]);
        var hours = next.Time is { Opens: { } opens, Closes: { } closes } ? $", {EntryInWords.Clock(opens)} to {EntryInWords.Clock(closes)}" : "";
        return $"Next: {day.ToString("dddd d MMMM", CultureInfo.InvariantCulture)}{hours}";
    }

    /// <summary>Only of what is every week all the year: nobody here knows each setting's holidays.</summary>
    private static DateOnly? Next(OfferTime time, DateOnly today)
    {
        if (time is not { Days.Count: > 0 and < 5, Every: 1, IsMonthly: false, Term: OfferTerm.AllYear }) return null;
        var from = time.From > today ? time.From.Value : today;
        var day = Enumerable.Range(0, 7).Select(from.AddDays).First(day => time.Days.Contains(OfferDays.Of(day)) || !time.Days.Any(OfferDays.IsKnown));
        return time.To < day ? null : day;
    }
}
