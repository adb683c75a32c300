using OneStory.Law;

namespace OneStory.Data;

/// <summary>The instant, and the London date that the law counts. In the demonstration it can be moved on.</summary>
public sealed class UkClock(TimeProvider time)
{
    private TimeSpan offset;

    /// <summary>The instant in UTC, to the millisecond, so that every database keeps it as it was hashed.</summary>
    public DateTime Now => ToTheMillisecond(time.GetUtcNow().UtcDateTime + offset);

    public DateOnly Today => DayOf(Now);

    /// <summary>The London date of an instant.</summary>
    public static DateOnly DayOf(DateTime utc) => LondonDate.Of(new(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    internal static DateTime ToTheMillisecond(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    /// <summary>Moves this scope's clock from the real one. Only the demonstration does.</summary>
    public void Move(TimeSpan from) => offset = from;
}
