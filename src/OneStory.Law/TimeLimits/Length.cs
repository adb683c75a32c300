using System.Globalization;

namespace OneStory.Law;

/// <summary>What a time limit is measured in.</summary>
public enum Unit
{
    /// <summary>Calendar days: weekends, holidays and school closures all count.</summary>
    Days,

    /// <summary>Calendar weeks of seven days.</summary>
    Weeks,

    /// <summary>Calendar months by the corresponding date, or the last day of a month that is too short.</summary>
    Months,

    /// <summary>Calendar years by the anniversary.</summary>
    Years,

    /// <summary>Days other than weekends and bank holidays in England and Wales.</summary>
    WorkingDays,

    /// <summary>Working days less 25 December to 1 January and August (HESC Rules 2008, rule 12(3)(b)).</summary>
    TribunalDays,

    /// <summary>Days other than weekends and bank holidays anywhere in the United Kingdom.</summary>
    UkWorkingDays,

    /// <summary>Days on which the school is open.</summary>
    SchoolDays,

    /// <summary>Not a count, but a day found by a rule of its own.</summary>
    OwnRule,
}

/// <summary>How a period is measured from a day to its last lawful day. The counting rules of the timetable, and nothing else.</summary>
public abstract record Length
{
    private protected Length(int count, Unit unit)
    {
        Count = count;
        Unit = unit;
    }

    /// <summary>How many of the unit.</summary>
    public int Count { get; }

    /// <summary>What is counted.</summary>
    public Unit Unit { get; }

    /// <summary>Whether a careful reader could count one day fewer, so that work should be planned a day earlier.</summary>
    /// <param name="start">The day the count is made from.</param>
    public abstract bool IsArguable(DateOnly start);

    /// <summary>The last lawful day.</summary>
    /// <exception cref="OutsideCalendarException">Working days are counted outside the years 2014 to 2030.</exception>
    public abstract DateOnly LastDay(DateOnly start, Calendars calendars);

    /// <summary>"within 6 weeks", "15 days beginning with the day".</summary>
    public abstract string InWords { get; }

    /// <summary>"within 6 weeks of the day the authority received the request".</summary>
    /// <param name="happened">What happened on the day counted from, as a clause.</param>
    public abstract string InWordsFrom(string happened);

    /// <summary>The arithmetic from the day to the last lawful day, as sentences.</summary>
    public abstract IEnumerable<string> Arithmetic(DateOnly start, Calendars calendars);

    private protected string Measure => Words.Of(Count, PluralOf(Unit));

    internal static string PluralOf(Unit unit) => unit switch
    {
        Unit.Days => "days",
        Unit.Weeks => "weeks",
        Unit.Months => "months",
        Unit.Years => "years",
        Unit.WorkingDays or Unit.TribunalDays or Unit.UkWorkingDays => "working days",
        Unit.SchoolDays => "school days",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A rule of its own is not counted."),
    };

    private protected static DateOnly Forward(DateOnly start, int count, Unit unit) => unit switch
    {
        Unit.Days => start.AddDays(count),
        Unit.Weeks => start.AddDays(7 * count),
        Unit.Months => start.AddMonths(count),
        Unit.Years => start.AddYears(count),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Working days are counted by a calendar."),
    };

    private protected static WorkingDays? CalendarOf(Unit unit, Calendars calendars) => unit switch
    {
        Unit.WorkingDays => calendars.Send,
        Unit.TribunalDays => calendars.Tribunal,
        Unit.UkWorkingDays => calendars.FreedomOfInformation,
        Unit.SchoolDays => calendars.School,
        _ => null,
    };

    /// <summary>The weekdays between two days, both included, that did not count, with the reason for each spell.</summary>
    private protected static IEnumerable<string> LeftOut(DateOnly from, DateOnly to, WorkingDays calendar)
    {
        var names = new List<string>();
        for (var day = from; day <= to; day = day.AddDays(1))
            if (calendar.WhyNot(day) is { } why && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                names.Add(Calendars.IsSpell(why) ? why : $"{day.InWords()} ({why})");

        var distinct = names.Distinct(StringComparer.Ordinal).ToList();
        yield return distinct.Count == 0
            ? "Saturdays and Sundays are not counted; no bank holiday falls in the time."
            : $"Saturdays and Sundays are not counted, nor {Words.List(distinct, "nor")}.";
    }

    /// <summary>Whether months from the start reach a month too short to have the same date.</summary>
    private protected static bool HasNoCorrespondingDate(DateOnly start, DateOnly reached) => reached.Day != start.Day;

    /// <summary>Why the last day of a month stands in for a date that it does not have: "that month has no 31st".</summary>
    private protected static string NoSuchDate(DateOnly start) => $"that month has no {(start.Day == 31 ? "31st" : $"{Number(start.Day)}th")}";

    private protected static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
