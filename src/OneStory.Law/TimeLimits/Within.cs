namespace OneStory.Law;

/// <summary>
/// "Within N of", "N after": the day itself is not counted, so the last lawful day is the day plus N. Months and years
/// follow the corresponding-date rule.
/// </summary>
public sealed record Within : Length
{
    private Within(int count, Unit unit) : base(count, unit) { }

    public static Within Days(int count) => new(count, Unit.Days);
    public static Within Weeks(int count) => new(count, Unit.Weeks);
    public static Within Months(int count) => new(count, Unit.Months);
    public static Within Years(int count) => new(count, Unit.Years);
    public static Within WorkingDays(int count) => new(count, Unit.WorkingDays);
    public static Within TribunalDays(int count) => new(count, Unit.TribunalDays);
    public static Within UkWorkingDays(int count) => new(count, Unit.UkWorkingDays);

    /// <summary>"Immediately": on the day itself.</summary>
    public static Within TheSameDay { get; } = new(0, Unit.Days);

    public override string InWords => Count == 0 ? "on the day itself" : $"within {Measure}";

    public override string InWordsFrom(string happened) => Count == 0 ? $"on the day {happened}" : $"{InWords} of the day {happened}";

    /// <summary>
    /// Some practice calls the day of the event day one, which ends a day sooner. Months and years are settled by the
    /// corresponding-date rule, except where there is no corresponding date.
    /// </summary>
    public override bool IsArguable(DateOnly start) => Unit switch
    {
        Unit.Months or Unit.Years => HasNoCorrespondingDate(start, Forward(start, Count, Unit)),
        _ => Count > 0,
    };

    public override DateOnly LastDay(DateOnly start, Calendars calendars) =>
        CalendarOf(Unit, calendars) is { } calendar ? calendar.After(start, Count) : Forward(start, Count, Unit);

    public override IEnumerable<string> Arithmetic(DateOnly start, Calendars calendars)
    {
        var last = LastDay(start, calendars);
        if (Count == 0)
        {
            yield return $"On the day itself: {last.InWords()}.";
            yield break;
        }

        var sum = Unit == Unit.Weeks ? $"{Measure} ({Number(7 * Count)} days)" : Measure;
        if (Unit is Unit.Months or Unit.Years)
        {
            yield return HasNoCorrespondingDate(start, last)
                ? $"{start.WithoutWeekday()} plus {sum}: {NoSuchDate(start)}, so its last day, {last.InWords()}."
                : $"{start.WithoutWeekday()} plus {sum} gives the same date: {last.InWords()}.";
            yield break;
        }

        yield return $"The day itself is not counted: {start.WithoutWeekday()} plus {sum} is {last.InWords()}.";
        if (CalendarOf(Unit, calendars) is { } calendar)
            foreach (var sentence in LeftOut(start.AddDays(1), last, calendar)) yield return sentence;
        else if (Unit == Unit.Weeks)
            yield return "Weeks are calendar weeks: school holidays and bank holidays count.";
        else
            yield return "Days are calendar days: weekends and bank holidays count.";
    }
}
