using System.Globalization;

namespace OneStory.Law;

/// <summary>The parts of the United Kingdom that keep their own bank holidays.</summary>
[Flags]
public enum Nations
{
    None = 0,
    EnglandAndWales = 1,
    Scotland = 2,
    NorthernIreland = 4,
    Uk = EnglandAndWales | Scotland | NorthernIreland,
}

/// <summary>A bank holiday under the Banking and Financial Dealings Act 1971, or Good Friday or Christmas Day.</summary>
public sealed record BankHoliday(DateOnly Date, Nations Nations, string Name);

/// <summary>
/// The bank holidays of the United Kingdom, from 2014 to 2030. The days are data: <c>bank-holidays.csv</c> beside this
/// file. A one-off holiday (a coronation, a funeral, a cup final) is a line there, or <see cref="With"/> at run time; a
/// holiday that is moved is <see cref="Without"/> and <see cref="With"/>.
/// </summary>
public sealed class BankHolidays
{
    private readonly IReadOnlyList<BankHoliday> holidays;

    private BankHolidays(IReadOnlyList<BankHoliday> holidays) => this.holidays = holidays;

    /// <summary>The first day for which bank holidays are known.</summary>
    public static DateOnly FirstKnownDay { get; } = new(2014, 1, 1);

    /// <summary>The last day for which bank holidays are known.</summary>
    public static DateOnly LastKnownDay { get; } = new(2030, 12, 31);

    /// <summary>The holidays in <c>bank-holidays.csv</c>.</summary>
    public static BankHolidays Standard { get; } = new(ReadTable());

    /// <summary>Every holiday held, in order of date.</summary>
    public IReadOnlyList<BankHoliday> All => holidays;

    /// <summary>These holidays and one more.</summary>
    /// <exception cref="OutsideCalendarException">The day is before 2014 or after 2030.</exception>
    public BankHolidays With(BankHoliday holiday)
    {
        ArgumentNullException.ThrowIfNull(holiday);
        OutsideCalendarException.ThrowIfOutside(holiday.Date);
        return new([.. holidays.Append(holiday).OrderBy(h => h.Date)]);
    }

    /// <summary>These holidays less any on the given day in the given nations.</summary>
    public BankHolidays Without(DateOnly date, Nations nations) =>
        new([.. holidays
            .Select(h => h.Date == date ? h with { Nations = h.Nations & ~nations } : h)
            .Where(h => h.Nations != Nations.None)]);

    /// <summary>The holidays kept in any of the given nations.</summary>
    public IEnumerable<BankHoliday> In(Nations nations) => holidays.Where(h => (h.Nations & nations) != Nations.None);

    private static List<BankHoliday> ReadTable()
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(',', 3))
            .Select(cells => new BankHoliday(
                DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), ReadNations(cells[1]), cells[2]))];
    }

    private static Nations ReadNations(string cell) =>
        cell.Split('+').Aggregate(Nations.None, (sum, name) => sum | name switch
        {
            "uk" => Nations.Uk,
            "england-and-wales" => Nations.EnglandAndWales,
            "scotland" => Nations.Scotland,
            "northern-ireland" => Nations.NorthernIreland,
            _ => throw new FormatException($"bank-holidays.csv names a nation '{name}' that is not in the United Kingdom."),
        });
}

/// <summary>A count of working days that leaves the years for which bank holidays are known.</summary>
public sealed class OutsideCalendarException : Exception
{
    public OutsideCalendarException() { }
    public OutsideCalendarException(string message) : base(message) { }
    public OutsideCalendarException(string message, Exception inner) : base(message, inner) { }

    internal static void ThrowIfOutside(DateOnly date)
    {
        if (date < BankHolidays.FirstKnownDay || date > BankHolidays.LastKnownDay)
            throw new OutsideCalendarException(
                $"Bank holidays are known from {BankHolidays.FirstKnownDay.InWords()} to {BankHolidays.LastKnownDay.InWords()}: " +
                $"working days cannot be counted at {date.InWords()}.");
    }
}
