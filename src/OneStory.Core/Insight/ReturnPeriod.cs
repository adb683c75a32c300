using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>What a SEN2 return counts: the events of a calendar year, and the plans in force on a day in the January after it.</summary>
/// <param name="Year">The year of the return: that of the survey day.</param>
public sealed record ReturnPeriod(int Year, DateOnly SurveyDay)
{
    /// <summary>The first day of the calendar year whose events are counted.</summary>
    public DateOnly From => new(Year - 1, 1, 1);

    /// <summary>The last day of that year, or the survey day where the year has not ended.</summary>
    public DateOnly To => SurveyDay < new DateOnly(Year - 1, 12, 31) ? SurveyDay : new(Year - 1, 12, 31);

    /// <summary>The day by which the Department counts the ages of those with plans.</summary>
    public DateOnly AgeDay => new(Year - 1, 8, 31);

    /// <summary>The return of a year as it would stand: on its survey day, or today where that has not come.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no return of the year.</exception>
    public static ReturnPeriod Of(int year, DateOnly today)
    {
        var survey = Sen2Year.SurveyDayOf(year)?.Day ?? throw new ArgumentOutOfRangeException(nameof(year), $"The survey day of the return for {year} is not known here.");
        return new(year, today < survey ? today : survey);
    }

    /// <summary>The return that is being worked towards: the first whose survey day has not passed.</summary>
    public static int Next(DateOnly today) =>
        Sen2Year.All.Where(known => known.SurveyDay >= today).Select(known => (int?)known.Number).Min() ?? (Sen2Year.SurveyDayOf(today.Year)?.Day >= today ? today.Year : today.Year + 1);
}
