namespace OneStory.Law;

/// <summary>
/// A calendar of working days: which days count, the n-th working day after or beginning with a day, and the nearest
/// working day. Each law has its own idea of a working day; see <see cref="Calendars"/>.
/// </summary>
/// <remarks>Every day from 2014 to 2030 is looked up once, so that counting is arithmetic and not a walk.</remarks>
public sealed class WorkingDays
{
    private readonly int[] rank;
    private readonly DateOnly[] days;
    private readonly Dictionary<DateOnly, string> reasons = [];

    /// <param name="whyNot">Why a day is not a working day ("Christmas Day"), or null where it is one.</param>
    internal WorkingDays(Func<DateOnly, string?> whyNot)
    {
        var length = BankHolidays.LastKnownDay.DayNumber - BankHolidays.FirstKnownDay.DayNumber + 1;
        rank = new int[length];
        var working = new List<DateOnly>(length);
        for (var index = 0; index < length; index++)
        {
            var day = BankHolidays.FirstKnownDay.AddDays(index);
            var reason = whyNot(day);
            if (reason is null) working.Add(day);
            else reasons.Add(day, reason);
            rank[index] = working.Count;
        }

        days = [.. working];
    }

    /// <summary>Whether the day counts.</summary>
    /// <exception cref="OutsideCalendarException">The day is before 2014 or after 2030.</exception>
    public bool Includes(DateOnly day) => WhyNot(day) is null;

    /// <summary>Why the day does not count, or null where it does.</summary>
    /// <exception cref="OutsideCalendarException">The day is before 2014 or after 2030.</exception>
    public string? WhyNot(DateOnly day)
    {
        OutsideCalendarException.ThrowIfOutside(day);
        return reasons.GetValueOrDefault(day);
    }

    /// <summary>The n-th working day after the day, which is itself not counted.</summary>
    /// <exception cref="OutsideCalendarException">The count leaves the years 2014 to 2030.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than one.</exception>
    public DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return At(RankOf(day) + count, day);
    }

    /// <summary>The n-th working day of a period whose first day is the day, counted where it is a working day.</summary>
    /// <exception cref="OutsideCalendarException">The count leaves the years 2014 to 2030.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than one.</exception>
    public DateOnly BeginningWith(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return At(RankOf(day) + (Includes(day) ? count - 1 : count), day);
    }

    /// <summary>The day, or the first working day after it.</summary>
    /// <exception cref="OutsideCalendarException">There is none before the end of 2030.</exception>
    public DateOnly OnOrAfter(DateOnly day) => BeginningWith(day, 1);

    /// <summary>The day, or the last working day before it.</summary>
    /// <exception cref="OutsideCalendarException">There is none since the start of 2014.</exception>
    public DateOnly OnOrBefore(DateOnly day) => At(RankOf(day), day);

    private int RankOf(DateOnly day)
    {
        OutsideCalendarException.ThrowIfOutside(day);
        return rank[day.DayNumber - BankHolidays.FirstKnownDay.DayNumber];
    }

    private DateOnly At(int position, DateOnly from)
    {
        if (position >= 1 && position <= days.Length) return days[position - 1];
        throw new OutsideCalendarException(
            $"Bank holidays are known from {BankHolidays.FirstKnownDay.InWords()} to {BankHolidays.LastKnownDay.InWords()}: " +
            $"a count of working days from {from.InWords()} leaves those years.");
    }
}
