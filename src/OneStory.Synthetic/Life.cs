using OneStory.Law;

namespace OneStory.Synthetic;

/// <summary>What happened to one child, lived forward and cut off at a day: what did not come to pass, nothing follows from.</summary>
internal sealed class Life(Draw draw, AreaRates rates, DateOnly asOf)
{
    private bool isOver;

    public Draw Draw => draw;
    public AreaRates Rates => rates;
    public DateOnly AsOf => asOf;
    public DateOnly HistoryFrom { get; } = asOf.AddYears(-5);
    public List<Fact> Facts { get; } = [];
    public List<Circumstance> Circumstances { get; } = [];

    /// <summary>The day of the last thing that happened.</summary>
    public DateOnly Now { get; private set; }

    /// <summary>Nothing happens from this day on.</summary>
    public DateOnly Until { get; set; } = asOf.AddDays(1);

    /// <summary>Whether something has not come to pass, after which nothing does.</summary>
    public bool IsOver => isOver;

    /// <summary>Something that happens on the first working day from then, or not at all.</summary>
    public bool Happens(FactType type, DateOnly on, string? kind = null, string? about = null)
    {
        var day = Weekday(on);
        if (isOver || day >= Until) return !(isOver = true);
        Facts.Add(new(type, day, kind, about));
        if (day > Now) Now = day;
        return true;
    }

    /// <summary>A date that is known without being a step: the year of a transfer.</summary>
    public void Known(FactType type, DateOnly on, string? kind = null) => Facts.Add(new(type, on, kind));

    /// <summary>Life goes on after something was left undone: until another day.</summary>
    public void GoOn(DateOnly until) => (isOver, Until) = (false, until);

    public static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
}
