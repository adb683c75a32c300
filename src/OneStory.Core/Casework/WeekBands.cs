namespace OneStory.Casework;

/// <summary>A part of the twenty weeks from the request to the final plan.</summary>
/// <param name="From">The first week, from 1.</param>
/// <param name="To">The last week.</param>
public sealed record WeekBand(string Id, string Name, int From, int To);

/// <summary>The twenty weeks in the parts that the law's own dates make (SEND Regulations 2014, regulations 5(1), 10(1) and 13(2)).</summary>
public static class WeekBands
{
    private const int Weeks = 20;

    public static IReadOnlyList<WeekBand> All { get; } =
        [new("to-6", "Weeks 1 to 6", 1, 6), new("to-16", "Weeks 7 to 16", 7, 16), new("to-20", "Weeks 17 to 20", 17, 20), new("over", "Over 20 weeks", 21, int.MaxValue)];

    public static WeekBand? Of(DateOnly? finalPlanDue, DateOnly today) => finalPlanDue is { } due ? All.First(band => WeekOf(due, today) <= band.To) : null;

    /// <summary>The week it is in: 1 on the day of the request, 20 on the last lawful day, 21 on the day after.</summary>
    public static int WeekOf(DateOnly finalPlanDue, DateOnly today)
    {
        var day = today.DayNumber - finalPlanDue.AddDays(-7 * Weeks).DayNumber;
        return Math.Max(1, (day + 6) / 7);
    }

    internal static IQueryable<Case> Within(IQueryable<Case> cases, string? id, DateOnly today)
    {
        if (All.FirstOrDefault(band => band.Id == id) is not { } wanted) return cases;
        // Week n holds the days on which the last lawful day is 7 * (20 - n) to 7 * (20 - n) + 6 days off.
        var soonest = wanted.To == int.MaxValue ? DateOnly.MinValue : today.AddDays(7 * (Weeks - wanted.To));
        var latest = wanted.From == 1 ? DateOnly.MaxValue : today.AddDays((7 * (Weeks - wanted.From)) + 6);
        return cases.Where(c => c.Standing.FinalPlanDue >= soonest && c.Standing.FinalPlanDue <= latest);
    }
}
