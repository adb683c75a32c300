namespace OneStory.Law.Tests.Oracle;

/// <summary>The last day of any length, by walking.</summary>
public static class Measured
{
    public static DateOnly LastDay(Length length, DateOnly from) => length switch
    {
        Within => length.Unit switch
        {
            Unit.Days => Walk.Days(from, length.Count),
            Unit.Weeks => Walk.Weeks(from, length.Count),
            Unit.Months => Walk.Months(from, length.Count),
            Unit.Years => Walk.Years(from, length.Count),
            _ => Walk.After(from, length.Count, RuleOf(length.Unit)),
        },
        BeginningWith => length.Unit switch
        {
            Unit.Days => Walk.Days(from, length.Count - 1),
            Unit.Months => Walk.MonthsBeginningWith(from, length.Count),
            _ => Walk.BeginningWith(from, length.Count, RuleOf(length.Unit)),
        },
        AtLeastBefore => length.Unit == Unit.Weeks ? Walk.Weeks(from, -length.Count) : Walk.Months(from, -length.Count),
        LodgingWithin => WorkingDayRules.LodgingDay(Walk.Months(from, length.Count)),
        BeforeDate when length.InWords.Contains("15 February", StringComparison.Ordinal) => new(from.Year, 2, 14),
        BeforeDate when length.InWords.Contains("31 March", StringComparison.Ordinal) => new(from.Year, 3, 30),
        BeforeDate when length.InWords.Contains("31 May", StringComparison.Ordinal) => new(from.Year, 5, 30),
        OverCompulsorySchoolAge => Walk.Next(LastFridayInJune(from)),
        _ => throw new NotSupportedException($"There is no walk for {length}."),
    };

    private static DateOnly LastFridayInJune(DateOnly born)
    {
        var sixteen = Walk.Years(born, 16);
        var year = sixteen.Month >= 9 ? sixteen.Year + 1 : sixteen.Year;
        return Walk.OnOrBefore(new(year, 6, 30), day => day.DayOfWeek == DayOfWeek.Friday);
    }

    private static Func<DateOnly, bool> RuleOf(Unit unit) => unit switch
    {
        Unit.TribunalDays => WorkingDayRules.Tribunal,
        Unit.UkWorkingDays => WorkingDayRules.FreedomOfInformation,
        _ => WorkingDayRules.Send,
    };
}
