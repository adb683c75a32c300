namespace OneStory.Law.Tests.Oracle;

/// <summary>Bank holidays worked out from the Act of 1971, the common law and the proclamations, a year at a time.</summary>
public static class StatuteHolidays
{
    /// <summary>What royal proclamation and order changed: the day, whether it was added or taken away, and where.</summary>
    private static readonly (DateOnly Day, bool Added, Nations Where)[] OneOff =
    [
        (new(2020, 5, 4), false, Nations.Uk), (new(2020, 5, 8), true, Nations.Uk),
        (new(2022, 5, 30), false, Nations.Uk), (new(2022, 6, 2), true, Nations.Uk), (new(2022, 6, 3), true, Nations.Uk),
        (new(2022, 9, 19), true, Nations.Uk),
        (new(2023, 5, 8), true, Nations.Uk),
        (new(2026, 6, 15), true, Nations.Scotland),
    ];

    public static bool Is(DateOnly day, Nations nation) => In(day.Year, nation).Contains(day);

    public static HashSet<DateOnly> In(int year, Nations nation)
    {
        if (Held.TryGetValue((year, nation), out var held)) return held;
        var days = new HashSet<DateOnly>(ByRule(year, nation));
        foreach (var (day, added, where) in OneOff.Where(change => change.Day.Year == year && change.Where.HasFlag(nation)))
            (added ? days.Add(day) : days.Remove(day)).ShouldBeTrue($"{day}");
        Held[(year, nation)] = days;
        return days;
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(int, Nations), HashSet<DateOnly>> Held = new();

    private static IEnumerable<DateOnly> ByRule(int year, Nations nation)
    {
        var easter = Easter(year);
        var scotland = nation == Nations.Scotland;
        var fixedDays = new List<DateOnly[]> { new DateOnly[] { new(year, 12, 25), new(year, 12, 26) } };
        fixedDays.Add(scotland ? [new(year, 1, 1), new(year, 1, 2)] : [new(year, 1, 1)]);
        if (scotland) fixedDays.Add([new(year, 11, 30)]);
        if (nation == Nations.NorthernIreland) fixedDays.AddRange([[new(year, 3, 17)], [new(year, 7, 12)]]);

        yield return Walk.Days(easter, -2);
        if (!scotland) yield return Walk.Days(easter, 1);
        yield return FirstMonday(year, 5);
        yield return LastMonday(year, 5);
        yield return scotland ? FirstMonday(year, 8) : LastMonday(year, 8);
        foreach (var run in fixedDays)
            foreach (var day in Substituted(run)) yield return day;
    }

    /// <summary>A day on a weekend is kept on the next weekday that is not a holiday of the same run.</summary>
    private static HashSet<DateOnly> Substituted(DateOnly[] run)
    {
        var taken = run.Where(IsWeekday).ToHashSet();
        foreach (var day in run.Where(day => !IsWeekday(day)))
        {
            var kept = day;
            while (!IsWeekday(kept) || taken.Contains(kept)) kept = Walk.Next(kept);
            taken.Add(kept);
        }

        return taken;
    }

    private static DateOnly FirstMonday(int year, int month) =>
        Walk.From(new(year, month, 1), new(year, month, 7)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) =>
        Walk.From(new(year, month, 25), new(year, month, 31)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    /// <summary>The Sunday after the full moon of the Golden Number's table: the Gregorian tables for 1900 to 2199.</summary>
    private static DateOnly Easter(int year)
    {
        (int Month, int Day)[] fullMoons =
        [
            (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
            (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
        ];
        var (month, day) = fullMoons[year % 19];
        var sunday = Walk.Next(new(year, month, day));
        while (sunday.DayOfWeek != DayOfWeek.Sunday) sunday = Walk.Next(sunday);
        return sunday;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
