namespace OneStory.Law;

/// <summary>What the clocks in London show at an instant, and the instant at which they show it.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>What London's clocks show at an instant.</summary>
    public static DateTime At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London).DateTime;

    /// <summary>What London's clocks show at an instant in UTC.</summary>
    public static DateTime At(DateTime utc) => At(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    /// <summary>The instant, in UTC, at which London's clocks show a time. One that they skip in spring is taken an hour on.</summary>
    public static DateTime ToUtc(DateTime local)
    {
        var shown = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(London.IsInvalidTime(shown) ? shown.AddHours(1) : shown, London);
    }
}
