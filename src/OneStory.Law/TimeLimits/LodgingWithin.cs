namespace OneStory.Law;

/// <summary>
/// Months within which a case is started in the tribunal: the corresponding date, carried forward where it falls in
/// August, from 25 December to 1 January, or on any other day that is not a working day.
/// </summary>
public sealed record LodgingWithin : Length
{
    private LodgingWithin(int count) : base(count, Unit.Months) { }

    public static LodgingWithin Months(int count) => new(count);

    public override string InWords => $"within {Measure}";

    public override string InWordsFrom(string happened) => $"{InWords} of the day {happened}";

    public override bool IsArguable(DateOnly start) => false;

    public override DateOnly LastDay(DateOnly start, Calendars calendars) => calendars.LodgingDay(start.AddMonths(Count));

    public override IEnumerable<string> Arithmetic(DateOnly start, Calendars calendars)
    {
        foreach (var sentence in Within.Months(Count).Arithmetic(start, calendars)) yield return sentence;
        var ends = start.AddMonths(Count);
        var last = calendars.LodgingDay(ends);
        if (ends == last) yield break;
        yield return (ends switch
        {
            { Month: 8 } => "That is in August, so the appeal is in time on the first working day after 31 August",
            { Month: 12, Day: >= 25 } or { Month: 1, Day: 1 } =>
                "That is from 25 December to 1 January, so the appeal is in time on the first working day after 1 January",
            _ => $"That is not a working day ({calendars.Send.WhyNot(ends)}), so the appeal is in time on the next working day",
        }) + $": {last.InWords()}.";
    }
}
