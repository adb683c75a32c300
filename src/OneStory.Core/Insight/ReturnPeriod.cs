namespace OneStory.Insight;

/// <summary>What a SEN2 return counts: the events of a calendar year, and the plans in force on a day in the January after it.</summary>
/// <param name="Year">The year of the return: that of the survey day.</param>
public sealed record ReturnPeriod(int Year, DateOnly SurveyDay)
{
    /// <summary>The first day of the calendar year whose events are counted.</summary>
    public DateOnly From => new(Year - 1, 1, 1);
}
