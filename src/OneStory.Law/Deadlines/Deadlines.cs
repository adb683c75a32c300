namespace OneStory.Law;

/// <summary>
/// Every clock of a case: from dated facts in any order and the day it is looked at, what is running, met, met late,
/// missed, excused or not applicable. Nothing is stored and nothing is remembered: correct a fact and all follows.
/// </summary>
public static class Deadlines
{
    /// <summary>The clocks of a case on a day, by last lawful day.</summary>
    /// <param name="facts">
    /// What is known. A fact after <paramref name="asOf"/> starts nothing, unless it is planned, and stops nothing; but one that
    /// bears on a last day bears on it whenever the case is looked at, so that no date moves because time went by.
    /// </param>
    /// <param name="asOf">The London date on which the case is looked at.</param>
    /// <param name="calendars">The working-day calendars; the standard ones if none are given.</param>
    /// <exception cref="OutsideCalendarException">A clock counts working days outside the years 2014 to 2030.</exception>
    public static IReadOnlyList<Deadline> For(CaseFacts facts, DateOnly asOf, Calendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return For(TimeLimits.All, facts, asOf, calendars);
    }

    /// <summary>The clocks of one limit, in whatever version governs each.</summary>
    public static IReadOnlyList<Deadline> For(CaseFacts facts, DateOnly asOf, string limitId, Calendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return For(TimeLimits.Versions(limitId), facts, asOf, calendars);
    }

    private static List<Deadline> For(IReadOnlyList<TimeLimit> limits, CaseFacts facts, DateOnly asOf, Calendars? calendars)
    {
        var found = new List<Deadline>();
        foreach (var limit in limits)
            if (MayHaveStarted(limit, facts)) new Clocks(limit, facts, asOf, calendars ?? Calendars.Standard).AddTo(found);
        found.Sort(ByDueThenStartThenName);
        return found;
    }

    /// <summary>Most limits have nothing to start them in most cases, and cost no more than this.</summary>
    private static bool MayHaveStarted(TimeLimit limit, CaseFacts facts)
    {
        var from = limit.Counts[0].From;
        for (var index = 0; index < from.Count; index++)
            if (!facts.Of(from[index].Type).IsEmpty) return true;
        return false;
    }

    private static int ByDueThenStartThenName(Deadline a, Deadline b)
    {
        var order = a.Due.CompareTo(b.Due);
        if (order == 0) order = a.Start.CompareTo(b.Start);
        if (order == 0) order = string.CompareOrdinal(a.Limit.Id, b.Limit.Id);
        if (order == 0) order = string.CompareOrdinal(a.About, b.About);
        return order != 0 ? order : string.CompareOrdinal(a.Reckoning.Parts[0].From.Kind, b.Reckoning.Parts[0].From.Kind);
    }
}
