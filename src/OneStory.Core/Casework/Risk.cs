namespace OneStory.Casework;

/// <summary>How near a case is to breaking a time limit of the authority's own, worst first.</summary>
public enum Risk
{
    /// <summary>A last lawful day has passed, and the duty goes on.</summary>
    Missed,

    /// <summary>A last lawful day is within a week.</summary>
    DueSoon,

    /// <summary>Somebody else has to do something first. The clock runs all the same.</summary>
    Waiting,

    OnTrack,
}

/// <summary>The risk of a case, in memory and as a filter: the two must say the same.</summary>
public static class Risks
{
    public const int SoonDays = 7;

    public static Risk Of(DateOnly? nextDue, string? waitingOn, DateOnly today) => nextDue switch
    {
        { } due when due < today => Risk.Missed,
        { } due when due <= today.AddDays(SoonDays) => Risk.DueSoon,
        _ => waitingOn is null ? Risk.OnTrack : Risk.Waiting,
    };

    public static IQueryable<Case> At(this IQueryable<Case> cases, Risk risk, DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        return risk switch
        {
            Risk.Missed => cases.Where(c => c.Standing.NextDue < today),
            Risk.DueSoon => cases.Where(c => c.Standing.NextDue >= today && c.Standing.NextDue <= soon),
            Risk.Waiting => cases.Where(c => (c.Standing.NextDue == null || c.Standing.NextDue > soon) && c.Standing.WaitingOn != null),
            _ => cases.Where(c => (c.Standing.NextDue == null || c.Standing.NextDue > soon) && c.Standing.WaitingOn == null),
        };
    }

    /// <summary>Missed first; within each, what runs out first.</summary>
    internal static IOrderedQueryable<Case> WorstFirst(this IQueryable<Case> cases, DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        return cases.OrderBy(c => c.Standing.NextDue < today ? 0 : c.Standing.NextDue <= soon ? 1 : c.Standing.WaitingOn != null ? 2 : 3)
            .ThenBy(c => c.Standing.NextDue == null).ThenBy(c => c.Standing.NextDue).ThenBy(c => c.Id);
    }
}
