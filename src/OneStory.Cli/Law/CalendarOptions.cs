using System.CommandLine;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary>What a user knows of the calendar that the product does not: a holiday proclaimed since, a school's own closures.</summary>
internal sealed class CalendarOptions
{
    public Option<string[]> BankHolidays { get; } = new("--bank-holiday")
    {
        Description = "A one-off bank holiday throughout the United Kingdom, as YYYY-MM-DD. May be given more than once.",
    };

    public Option<string[]> Closures { get; } = new("--closed")
    {
        Description = "Days on which the school is closed, first and last, as YYYY-MM-DD..YYYY-MM-DD. May be given more than once.",
    };

    public Calendars Read(ParseResult parsed)
    {
        var holidays = parsed.GetValue(BankHolidays) ?? [];
        var closures = parsed.GetValue(Closures) ?? [];
        if (holidays.Length == 0 && closures.Length == 0) return Calendars.Standard;
        var all = holidays.Aggregate(OneStory.Law.BankHolidays.Standard, (sum, day) =>
            sum.With(new(Dates.Read("--bank-holiday", day), Nations.Uk, "One-off bank holiday")));
        return Calendars.On(all, [.. closures.Select(ReadClosure)]);
    }

    private static Closure ReadClosure(string text)
    {
        if (text.Split("..") is not [var first, var last])
            throw new RefusalException($"--closed '{text}' should be two days: YYYY-MM-DD..YYYY-MM-DD.");
        var closure = new Closure(Dates.Read("--closed", first), Dates.Read("--closed", last));
        return closure.First <= closure.Last ? closure : throw new RefusalException($"--closed '{text}' ends before it begins.");
    }
}
