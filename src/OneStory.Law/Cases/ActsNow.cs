namespace OneStory.Law;

/// <summary>An act, whether it may lawfully be done on the day, and why not where it may not.</summary>
/// <param name="Act">What would be done, and by whom.</param>
/// <param name="WhyNot">Why it may not be done now, as a sentence; null where it may.</param>
/// <param name="Source">Where the law says so.</param>
/// <param name="Due">The clock that the act would stop, where one is running or missed.</param>
/// <param name="IsNear">Whether the case is one in which the act is made, so that at most a condition stands in the way for now.</param>
public sealed record ActNow(Act Act, string? WhyNot, Source Source, Deadline? Due, bool IsNear)
{
    public bool MayBeDone => WhyNot is null;
}

/// <summary>Works out what may be done.</summary>
internal static class ActsNow
{
    private static readonly IReadOnlyList<(Act Act, Transition[] Rows)> Offered =
        [.. Transitions.All.Where(row => !row.IsConsequence).GroupBy(row => row.Act).Select(group => (group.Key, group.ToArray()))];

    public static IReadOnlyList<ActNow> Of(CasePosition position)
    {
        var open = Deadlines.For(position.Facts, position.On, position.Calendars)
            .Where(deadline => deadline.ClosedOn is null && deadline.State is DeadlineState.Running or DeadlineState.Missed or DeadlineState.Excused)
            .Where(deadline => deadline.Limit.Kind == LimitKind.Deadline)
            .ToList();
        return [.. Offered.Select(offer => One(position, offer.Act, offer.Rows, open))];
    }

    private static ActNow One(CasePosition position, Act act, Transition[] rows, List<Deadline> open)
    {
        if (position.IsClosed && !MayReopen(position, act))
            return new(act, $"{position[CaseStates.Responsibility].Meaning.Capitalised()}.", rows[0].Source, null, false);
        var due = open.Find(deadline => deadline.Limit.StopsOn.Any(stop => Overlap(stop, act.RecordedBy)));
        var here = rows.Where(row => position[row.From.Track] == row.From).ToList();
        if (here.Count == 0) return new(act, NotFromHere(position, rows), rows[0].Source, null, false);

        (Transition Row, Guard? Guard, string? WhyNot)[] tried = [.. here.Select(row => Try(row, position))];
        var best = tried.FirstOrDefault(attempt => attempt.WhyNot is null, tried[0]);
        return new(act, best.WhyNot, best.Guard?.Source ?? best.Row.Source, due, best.Guard is not { IsAboutTheCase: true });
    }

    /// <summary>A child who comes back to the area can be asked for again. A case that a death has closed stays closed.</summary>
    private static bool MayReopen(CasePosition position, Act act) =>
        position.Facts.Of(FactTypes.Died).IsEmpty && Transitions.All.Any(row => row.Act == act && row.From == CaseStates.Closed);

    private static (Transition Row, Guard? Guard, string? WhyNot) Try(Transition row, CasePosition position)
    {
        foreach (var guard in row.Guards)
            if (guard.WhyNot(position) is { } why) return (row, guard, why);
        return (row, null, null);
    }

    private static string NotFromHere(CasePosition position, Transition[] rows)
    {
        var track = rows[0].From.Track;
        var from = rows.Where(row => row.From.Track == track).Select(row => row.From.Meaning).Distinct(StringComparer.Ordinal);
        return $"This is done when {Words.List(from, "or")}. Now {position[track].Meaning}.";
    }

    private static bool Overlap(FactMatch a, FactMatch b) =>
        a.Type == b.Type && (a.Kinds.Count == 0 || b.Kinds.Count == 0 || a.Kinds.Any(kind => b.Kinds.Contains(kind)));
}
