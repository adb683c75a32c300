using System.Globalization;

namespace OneStory.GovUk.Binding;

/// <summary>A date as it was typed: the date that it is, or which parts are wrong and why.</summary>
internal sealed class DateReading
{
    private const int FirstYear = 1900, LastYear = 2150;
    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
    private readonly Func<DatePart, string?> _typed;

    private DateReading(Func<DatePart, string?> typed) => _typed = typed;

    /// <summary>The date, when every part is there and right.</summary>
    public DateOnly? Date { get; private init; }

    /// <summary>The parts that are missing or wrong.</summary>
    public IReadOnlyList<DatePart> Wrong { get; private init; } = [];

    /// <summary>What is said of them after the name of the date.</summary>
    public string? Problem { get; private init; }

    /// <summary>Whether nothing at all was typed.</summary>
    public bool IsBlank => DatePart.All.All(part => string.IsNullOrWhiteSpace(_typed(part)));

    public string? Typed(DatePart part) => _typed(part);

    public static DateReading Of(DateOnly? date) => new(part => date is not { } held ? null
        : (part == DatePart.Day ? held.Day : part == DatePart.Month ? held.Month : held.Year).ToString(CultureInfo.InvariantCulture))
    { Date = date };

    public static DateReading Of(Func<DatePart, string?> typed)
    {
        var missing = DatePart.All.Where(part => string.IsNullOrWhiteSpace(typed(part))).ToList();
        if (missing.Count == 3) return new(typed);
        if (missing.Count > 0) return Fault($"must include a {string.Join(" and ", missing.Select(part => part.Name.ToLowerInvariant()))}", missing);

        int? day = Number(typed(DatePart.Day)), month = Month(typed(DatePart.Month)), year = Year(typed(DatePart.Year));
        if (year is null) return Fault($"must include a year with 4 numbers, like 2026", [DatePart.Year, .. WrongDayAndMonth(day, month)]);
        if (year is < FirstYear or > LastYear) return Fault($"must have a year from {FirstYear} to {LastYear}", [DatePart.Year, .. WrongDayAndMonth(day, month)]);
        if (WrongDayAndMonth(day, month) is { Count: > 0 } wrong) return Fault($"must be a real date: {Expected(wrong)}", wrong);

        var days = DateTime.DaysInMonth(year.Value, month!.Value);
        return day > days
            ? Fault($"must be a real date: {MonthNames[month.Value - 1]} {year} has {days} days", [DatePart.Day])
            : new(typed) { Date = new DateOnly(year.Value, month.Value, day!.Value) };

        DateReading Fault(FormattableString problem, IReadOnlyList<DatePart> parts) =>
            new(typed) { Problem = FormattableString.Invariant(problem), Wrong = parts };
    }

    private static List<DatePart> WrongDayAndMonth(int? day, int? month)
    {
        var wrong = new List<DatePart>();
        if (day is not (>= 1 and <= 31)) wrong.Add(DatePart.Day);
        if (month is not (>= 1 and <= 12)) wrong.Add(DatePart.Month);
        return wrong;
    }

    private static string Expected(List<DatePart> wrong) => string.Join(" and ", wrong.Select(part =>
        part == DatePart.Day ? "the day must be a number from 1 to 31" : "the month must be a number from 1 to 12, or its name"));

    private static int? Number(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Year(string? typed) => typed?.Trim() is { Length: 4 } four ? Number(four) : null;

    private static int? Month(string? typed)
    {
        if (Number(typed) is { } number) return number;
        var name = typed!.Trim().TrimEnd('.');
        var place = name.Length < 3 ? -1 : Array.FindIndex(MonthNames, month => month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return place < 0 && string.Equals(name, "Sept", StringComparison.OrdinalIgnoreCase) ? 9 : place < 0 ? null : place + 1;
    }
}
