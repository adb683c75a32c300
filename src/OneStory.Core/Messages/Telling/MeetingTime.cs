using System.Globalization;

namespace OneStory.Messages;

/// <summary>When a meeting is, in London's time, for words and for a calendar.</summary>
public static class MeetingTime
{
    /// <summary>"Wednesday 10 February 2027 at 2pm".</summary>
    public static string InWords(DateTime utc)
    {
        var there = Law.LondonTime.At(utc);
        var hour = there.ToString(there.Minute == 0 ? "%h" : "h.mm", CultureInfo.InvariantCulture) + (there.Hour < 12 ? "am" : "pm");
        return $"{Law.Words.InWords(DateOnly.FromDateTime(there))} at {(there is { Hour: 12, Minute: 0 } ? "noon" : hour)}";
    }

    internal static string? InWords(Happening arranged) => At(arranged) is { } at ? InWords(at) : null;

    /// <summary>An hour in the calendar. Arranging it again moves the same entry.</summary>
    internal static CalendarEntry? Entry(Happening arranged) => At(arranged) is not { } at ? null
        : new CalendarMeeting($"draft-meeting-{arranged.Case?.Id:N}@onestory", $"Meeting about {arranged.Child?.CalledName}’s draft plan", new(at, TimeSpan.Zero), new(at.AddHours(1), TimeSpan.Zero))
        {
            Location = arranged["where"],
            Sequence = (int)(new DateTimeOffset(arranged.Act.At, TimeSpan.Zero).ToUnixTimeSeconds() - 1_700_000_000),
            RemindBefore = TimeSpan.FromDays(1),
        };

    private static DateTime? At(Happening arranged) =>
        DateTime.TryParse(arranged["at"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
