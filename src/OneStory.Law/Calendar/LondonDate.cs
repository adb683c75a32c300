namespace OneStory.Law;

/// <summary>
/// The law counts days as they are lived in London. An email sent at half past midnight in British Summer Time is the
/// day before by the clock of a server, and the day itself by the law.
/// </summary>
public static class LondonDate
{
    /// <summary>The London date of an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(LondonTime.At(instant));

    /// <summary>Today's date in London by the given clock.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Of(clock.GetUtcNow());
    }
}
