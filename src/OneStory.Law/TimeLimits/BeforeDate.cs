namespace OneStory.Law;

/// <summary>"Before 15 February in the calendar year": the last lawful day is the day before, whatever day of the week it is.</summary>
public sealed record BeforeDate : Length
{
    private readonly int month;
    private readonly int day;

    private BeforeDate(int day, int month) : base(0, Unit.OwnRule)
    {
        this.day = day;
        this.month = month;
    }

    public static BeforeDate The(int day, int month) => new(day, month);

    public override string InWords => $"before {OfYear(2000).ToString("d MMMM", System.Globalization.CultureInfo.InvariantCulture)} in the year";

    public override string InWordsFrom(string happened) => $"{InWords} in which {happened}";

    /// <summary>The Code and every council say "by"; the Regulations say "before", and the strict day is already taken.</summary>
    public override bool IsArguable(DateOnly start) => false;

    public override DateOnly LastDay(DateOnly start, Calendars calendars) => OfYear(start.Year).AddDays(-1);

    public override IEnumerable<string> Arithmetic(DateOnly start, Calendars calendars)
    {
        yield return $"Before {OfYear(start.Year).WithoutWeekday()} means by the end of {LastDay(start, calendars).InWords()}. A last day on a weekend does not move.";
    }

    private DateOnly OfYear(int year) => new(year, month, day);
}
