namespace OneStory.Law.Tests.Oracle;

/// <summary>Arithmetic on days by walking, one day at a time: slow, plain, and nothing to do with how the library does it.</summary>
public static class Walk
{
    public static DateOnly Days(DateOnly from, int count)
    {
        var day = from;
        for (var step = 0; step < Math.Abs(count); step++) day = count > 0 ? Next(day) : Previous(day);
        return day;
    }

    public static DateOnly Weeks(DateOnly from, int count) => Days(from, 7 * count);

    /// <summary>The same date of the month that many months on or back, or the last day of a month without it.</summary>
    public static DateOnly Months(DateOnly from, int count)
    {
        var day = from;
        var monthsToGo = Math.Abs(count);
        while (monthsToGo > 0)
        {
            var step = count > 0 ? Next(day) : Previous(day);
            if (step.Month != day.Month) monthsToGo--;
            day = step;
        }

        if (count >= 0)
            while (day.Day != from.Day && Next(day).Month == day.Month) day = Next(day);
        else
            while (day.Day > from.Day) day = Previous(day);
        return day;
    }

    public static DateOnly Years(DateOnly from, int count) => Months(from, 12 * count);

    /// <summary>The last day of a period of months whose first day is the day.</summary>
    public static DateOnly MonthsBeginningWith(DateOnly from, int count)
    {
        var corresponding = Months(from, count);
        return corresponding.Day == from.Day ? Previous(corresponding) : corresponding;
    }

    /// <summary>The n-th day that counts after the day.</summary>
    public static DateOnly After(DateOnly from, int count, Func<DateOnly, bool> counts)
    {
        var day = from;
        for (var found = 0; found < count;)
        {
            day = Next(day);
            if (counts(day)) found++;
        }

        return day;
    }

    /// <summary>The n-th day that counts of those from the day itself.</summary>
    public static DateOnly BeginningWith(DateOnly from, int count, Func<DateOnly, bool> counts) => After(Previous(from), count, counts);

    public static DateOnly OnOrBefore(DateOnly from, Func<DateOnly, bool> counts)
    {
        var day = from;
        while (!counts(day)) day = Previous(day);
        return day;
    }

    public static DateOnly Next(DateOnly day) => DateOnly.FromDayNumber(day.DayNumber + 1);

    public static DateOnly Previous(DateOnly day) => DateOnly.FromDayNumber(day.DayNumber - 1);

    public static IEnumerable<DateOnly> From(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = Next(day)) yield return day;
    }
}
