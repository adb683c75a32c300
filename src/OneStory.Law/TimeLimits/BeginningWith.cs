namespace OneStory.Law;

/// <summary>
/// "N beginning with the day", "starting with the day": the day itself is the first that counts, so N days end on the
/// day plus N less one.
/// </summary>
public sealed record BeginningWith : Length
{
    private BeginningWith(int count, Unit unit) : base(count, unit) { }

    public static BeginningWith Days(int count) => new(count, Unit.Days);
    public static BeginningWith Months(int count) => new(count, Unit.Months);
    public static BeginningWith WorkingDays(int count) => new(count, Unit.WorkingDays);
    public static BeginningWith SchoolDays(int count) => new(count, Unit.SchoolDays);

    public override string InWords => $"{Measure} beginning with the day";

    public override string InWordsFrom(string happened) => $"{InWords} {happened}";

    /// <summary>Settled, except where a month is too short to have the corresponding date.</summary>
    public override bool IsArguable(DateOnly start) =>
        Unit == Unit.Months && HasNoCorrespondingDate(start, start.AddMonths(Count));

    public override DateOnly LastDay(DateOnly start, Calendars calendars)
    {
        if (CalendarOf(Unit, calendars) is { } calendar) return calendar.BeginningWith(start, Count);
        if (Unit != Unit.Months) return Forward(start, Count, Unit).AddDays(-1);

        // Twelve months starting on 29 February 2028 end with February 2029: there is no 29th to stop the day before.
        var corresponding = start.AddMonths(Count);
        return HasNoCorrespondingDate(start, corresponding) ? corresponding : corresponding.AddDays(-1);
    }

    public override IEnumerable<string> Arithmetic(DateOnly start, Calendars calendars)
    {
        var last = LastDay(start, calendars);
        if (CalendarOf(Unit, calendars) is { } calendar)
        {
            yield return calendar.WhyNot(start) is { } why
                ? $"{start.InWords()} is not one of the days counted ({why}), so the first is {calendar.OnOrAfter(start).InWords()}. Day {Number(Count)} is {last.InWords()}."
                : $"{start.InWords()} is the first of the {Measure}. Day {Number(Count)} is {last.InWords()}.";
            foreach (var sentence in LeftOut(start, last, calendar)) yield return sentence;
        }
        else if (Unit == Unit.Months)
        {
            yield return IsArguable(start)
                ? $"{Measure.Capitalised()} starting with {start.WithoutWeekday()}: {NoSuchDate(start)}, so they end with its last day, {last.InWords()}."
                : $"{Measure.Capitalised()} starting with {start.WithoutWeekday()} end the day before the same date comes round: {last.InWords()}.";
        }
        else
        {
            yield return $"{start.InWords()} is day 1, so day {Number(Count)} is {last.InWords()}.";
            yield return "Days are calendar days: weekends and bank holidays count.";
        }
    }
}
