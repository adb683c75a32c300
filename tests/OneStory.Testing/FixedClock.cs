namespace OneStory.Testing;

/// <summary>A clock that stands until it is moved. It begins on Monday 2 November 2026, at nine in London.</summary>
public sealed class FixedClock : TimeProvider
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private long ticks = Instant(new(2026, 11, 2), new(9, 0));

    public override TimeZoneInfo LocalTimeZone => London;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>The London date it shows.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(GetUtcNow(), London).DateTime);

    /// <summary>Moves it to a London date, at nine in the morning unless it is told another time there.</summary>
    public void MoveTo(DateOnly day, TimeOnly? at = null) => Interlocked.Exchange(ref ticks, Instant(day, at ?? new(9, 0)));

    public void MoveOn(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    private static long Instant(DateOnly day, TimeOnly at) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(at), London).Ticks;
}
