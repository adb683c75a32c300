namespace OneStory.Law;

/// <summary>The clocks that one time limit sets running in one case.</summary>
internal sealed class Clocks(TimeLimit limit, CaseFacts facts, DateOnly asOf, Calendars calendars)
{
    public void AddTo(List<Deadline> found)
    {
        var starts = Starts();
        if (starts is null) return;
        if (limit.Counts[0].From[0].Type.AboutWhat is null)
        {
            AddOf(starts, found);
            return;
        }

        foreach (var subject in starts.GroupBy(fact => fact.About, StringComparer.OrdinalIgnoreCase)) AddOf([.. subject], found);
    }

    private void AddOf(List<Fact> starts, List<Deadline> found)
    {
        Clock? running = null;
        for (var index = 0; index < starts.Count; index++)
        {
            var start = starts[index];
            if (running is { } before && IsTheSameClock(before, start)) continue;
            if (!limit.InForceOn(start.Date) || !Governs(start.Date)) continue;
            var next = limit.Repeats == Repeats.AreTheSameClock ? null : Other(starts, index, step: 1);
            if (Reckon(start, next) is not { } reckoning || (limit.NeedsPlan && !HasPlanBy(reckoning.Due))) continue;
            var notBefore = limit.Repeats == Repeats.AreTheSameClock ? running?.ClosesOn : null;
            running = new Clock(reckoning, facts, asOf, next, Other(starts, index, step: -1), notBefore);
            if (start.Type.Planned || start.Date <= asOf) found.Add(running.Deadline());
        }
    }

    /// <summary>The nearest start on another day, forwards or backwards.</summary>
    private static Fact? Other(List<Fact> starts, int from, int step)
    {
        for (var index = from + step; index >= 0 && index < starts.Count; index += step)
            if (starts[index].Date != starts[from].Date) return starts[index];
        return null;
    }

    /// <summary>Whether a fact starts nothing, because the clock it would start is running, or is the same by another name.</summary>
    private bool IsTheSameClock(Clock running, Fact start) =>
        (limit.Repeats == Repeats.AreTheSameClock && !running.OutlastsWithdrawal(start)
         && (running.ClosesOn is not { } closed || start.Date < closed || start.Date == running.Start))
        || (limit.Counts[0].From.Count > 1 && start.Date == running.Start);

    /// <summary>The facts that start a clock, by date; null where there are none, as for most limits of most cases.</summary>
    private List<Fact>? Starts()
    {
        List<Fact>? starts = null;
        var from = limit.Counts[0].From;
        for (var index = 0; index < from.Count; index++)
            foreach (var fact in facts.Of(from[index].Type))
                if (from[index].Matches(fact)) (starts ??= []).Add(fact);
        if (from.Count > 1) starts?.Sort(static (a, b) => a.Date.CompareTo(b.Date));
        return starts;
    }

    private bool Governs(DateOnly start)
    {
        if (limit.OnlyAfter is { } after && !facts.Has(after, start, asOf)) return false;
        if (limit.OnlyUnderAge is { } age)
            return facts.Of(FactTypes.Born) is [{ } born, ..] && Ages.Birthday(born.Date, age) > start;
        if (limit.OnlyBeforeResponse && facts.Last(FactTypes.AppealLodged, start) is { } lodged && facts.Has(FactTypes.AppealResponded, lodged.Date, start)) return false;
        return limit.Detention is Detention.Either or Detention.Suspended || facts.DetainedOn(start) is not null == (limit.Detention == Detention.OnlyDetained);
    }

    private bool HasPlanBy(DateOnly day) =>
        facts.Has(FactTypes.PlanMade, DateOnly.MinValue, day) || facts.Has(new(FactTypes.Transferred, "in"), DateOnly.MinValue, day);

    private Reckoning? Reckon(Fact start, Fact? next)
    {
        var chosen = new Fact?[limit.Counts.Count];
        chosen[0] = start;
        for (var index = 1; index < chosen.Length; index++)
        {
            var count = limit.Counts[index];
            chosen[index] = Near(count, start.Date, next?.Date.AddDays(-1) ?? DateOnly.MaxValue);
            if (chosen[index] is null && !count.Optional) return null;
        }

        return Reckoning.Of(limit, chosen, calendars);
    }

    private Fact? Near(Count count, DateOnly start, DateOnly before)
    {
        Fact? chosen = null;
        foreach (var match in count.From)
        {
            var after = count.Nearness == Nearness.Before ? null : facts.First(match, start, before);
            var found = after ?? (count.Nearness == Nearness.After ? null : facts.Last(match, start));
            if (found is null || IsFar(found.Date, start) || IsSevered(count, found.Date, start)) continue;
            if (chosen is null || (count.LaterGoverns ? found.Date > chosen.Date : found.Date < chosen.Date)) chosen = found;
        }

        return chosen;
    }

    /// <summary>Two facts more than a year apart do not belong together.</summary>
    private static bool IsFar(DateOnly a, DateOnly b) => (a < b ? a : b).AddYears(1) < (a < b ? b : a);

    private bool IsSevered(Count count, DateOnly a, DateOnly b)
    {
        foreach (var act in count.UnlessBetween)
            if (facts.Has(act, a < b ? a : b, a < b ? b : a)) return true;
        return false;
    }
}
