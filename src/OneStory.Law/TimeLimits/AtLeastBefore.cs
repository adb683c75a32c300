namespace OneStory.Law;

/// <summary>"At least N before": a count backwards from a day that is still to come.</summary>
public sealed record AtLeastBefore : Length
{
    private AtLeastBefore(int count, Unit unit) : base(count, unit) { }

    public static AtLeastBefore Weeks(int count) => new(count, Unit.Weeks);
    public static AtLeastBefore Months(int count) => new(count, Unit.Months);

    public override string InWords => $"at least {Measure} before";

    public override string InWordsFrom(string happened) => $"{InWords} the day {happened}";

    /// <summary>"At least" is often read as clear days, with neither end counted, which ends a day sooner.</summary>
    public override bool IsArguable(DateOnly start) => true;

    public override DateOnly LastDay(DateOnly start, Calendars calendars) => Forward(start, -Count, Unit);

    public override IEnumerable<string> Arithmetic(DateOnly start, Calendars calendars)
    {
        var last = LastDay(start, calendars);
        var sum = Unit == Unit.Weeks ? $"{Measure} ({Number(7 * Count)} days)" : Measure;
        yield return Unit == Unit.Months && HasNoCorrespondingDate(start, last)
            ? $"{start.WithoutWeekday()} less {sum}: {NoSuchDate(start)}, so its last day, {last.InWords()}."
            : $"{start.WithoutWeekday()} less {sum} is {last.InWords()}.";
    }
}
