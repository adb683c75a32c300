namespace OneStory.Law.Tests.Oracle;

/// <summary>Which days each law counts, written from the law.</summary>
public static class WorkingDayRules
{
    public static bool Send(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !StatuteHolidays.Is(day, Nations.EnglandAndWales);

    public static bool Tribunal(DateOnly day) => Send(day) && day.Month != 8 && !IsChristmasRecess(day);

    public static bool FreedomOfInformation(DateOnly day) =>
        Send(day) && !StatuteHolidays.Is(day, Nations.Scotland) && !StatuteHolidays.Is(day, Nations.NorthernIreland);

    public static Func<DateOnly, bool> School(IEnumerable<Closure> closures)
    {
        var closed = closures.SelectMany(closure => Walk.From(closure.First, closure.Last)).ToHashSet();
        return day => Send(day) && !closed.Contains(day);
    }

    /// <summary>HESC Rules 2008, rule 12(2) and (3)(a), for the act of starting proceedings.</summary>
    public static DateOnly LodgingDay(DateOnly ends)
    {
        var day = ends;
        var inAugust = day.Month == 8;
        var inRecess = IsChristmasRecess(day);
        while (inAugust && day.Month == 8) day = Walk.Next(day);
        while (inRecess && IsChristmasRecess(day)) day = Walk.Next(day);
        while (!Send(day)) day = Walk.Next(day);
        return day;
    }

    private static bool IsChristmasRecess(DateOnly day) => (day.Month == 12 && day.Day >= 25) || (day.Month == 1 && day.Day == 1);
}
