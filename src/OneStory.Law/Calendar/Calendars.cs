namespace OneStory.Law;

/// <summary>A spell, first and last day included, in which a school is closed.</summary>
public sealed record Closure(DateOnly First, DateOnly Last);

/// <summary>The working-day calendars that the different laws count by.</summary>
public sealed class Calendars
{
    private Calendars(BankHolidays holidays, IReadOnlyList<Closure> closures)
    {
        var england = Names(holidays, Nations.EnglandAndWales);
        var uk = Names(holidays, Nations.Uk);
        Send = new(day => Weekend(day) ?? england.GetValueOrDefault(day));
        Tribunal = new(day =>
            TribunalRecess(day) ?? Weekend(day) ?? england.GetValueOrDefault(day));
        FreedomOfInformation = new(day =>
            Weekend(day) ?? uk.GetValueOrDefault(day));
        School = new(day =>
            Weekend(day) ?? england.GetValueOrDefault(day)
            ?? (closures.Any(c => c.First <= day && day <= c.Last) ? SchoolClosed : null));
    }

    private const string August = "August";
    private const string Christmas = "25 December to 1 January";
    private const string SchoolClosed = "days on which the school is closed";

    /// <summary>The calendars with the bank holidays of <c>bank-holidays.csv</c> and no school closures.</summary>
    public static Calendars Standard { get; } = new(BankHolidays.Standard, []);

    /// <summary>
    /// The SEND Regulations do not define a working day. This is the ordinary meaning: not a Saturday, a Sunday, Good
    /// Friday, Christmas Day or a bank holiday in England and Wales. An assumption an authority's lawyer should see.
    /// </summary>
    public WorkingDays Send { get; }

    /// <summary>
    /// For acts in a tribunal case other than starting it: 25 December to 1 January and every day in August are not
    /// counted either (Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rule 12(3)(b)).
    /// </summary>
    public WorkingDays Tribunal { get; }

    /// <summary>Freedom of Information Act 2000, section 10(6): a bank holiday in any part of the United Kingdom is out.</summary>
    public WorkingDays FreedomOfInformation { get; }

    /// <summary>Days on which a school is open, so far as is known: working days less the closures given.</summary>
    public WorkingDays School { get; }

    /// <summary>Calendars on other bank holidays, or for a school whose closures are known.</summary>
    public static Calendars On(BankHolidays holidays, params IReadOnlyList<Closure> closures)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(closures);
        return new(holidays, closures);
    }

    /// <summary>
    /// When time for starting a case in the tribunal really ends: a time ending in August runs to the first working day
    /// after 31 August, one ending from 25 December to 1 January to the first working day after 1 January, and one
    /// ending on any other day that is not a working day to the next working day (HESC Rules 2008, rule 12(2) and (3)(a)).
    /// </summary>
    public DateOnly LodgingDay(DateOnly ends) => ends switch
    {
        { Month: 8 } => Send.After(new(ends.Year, 8, 31), 1),
        { Month: 12, Day: >= 25 } => Send.After(new(ends.Year + 1, 1, 1), 1),
        { Month: 1, Day: 1 } => Send.After(ends, 1),
        _ => Send.OnOrAfter(ends),
    };

    /// <summary>Whether a reason is for a whole spell, to be named once and not day by day.</summary>
    internal static bool IsSpell(string why) => why is August or Christmas or SchoolClosed;

    private static string? Weekend(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => "Saturday",
        DayOfWeek.Sunday => "Sunday",
        _ => null,
    };

    private static string? TribunalRecess(DateOnly day) => day switch
    {
        { Month: 8 } => August,
        { Month: 12, Day: >= 25 } or { Month: 1, Day: 1 } => Christmas,
        _ => null,
    };

    private static Dictionary<DateOnly, string> Names(BankHolidays holidays, Nations nations) =>
        holidays.In(nations).GroupBy(h => h.Date).ToDictionary(g => g.Key, g => g.First().Name);
}
