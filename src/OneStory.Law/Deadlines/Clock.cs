namespace OneStory.Law;

/// <summary>One clock: what stopped it, if anything, and where it stands on the day.</summary>
internal sealed class Clock
{
    private readonly Reckoning reckoning;
    private readonly CaseFacts facts;
    private readonly DateOnly asOf;
    private readonly Fact? next;
    private readonly DateOnly from;
    private readonly DateOnly to;
    private readonly Fact? stop;
    private readonly Fact? displaced;
    private readonly Fact? revived;
    private readonly Fact? ended;

    /// <summary>
    /// The clock of a reckoning, between the facts that start the clock before it and the next, if there are such. What
    /// closed the clock before, on <paramref name="notBefore"/>, cannot close this one too.
    /// </summary>
    public Clock(Reckoning reckoning, CaseFacts facts, DateOnly asOf, Fact? next, Fact? previous, DateOnly? notBefore)
    {
        this.reckoning = reckoning;
        this.facts = facts;
        this.asOf = asOf;
        this.next = next;
        (from, to) = Span(reckoning, next, previous, notBefore);
        stop = Earliest(Limit.StopsOn, from, to, excludeStart: true);
        displaced = Earliest(Limit.NotApplicableAfter, from, to);
        revived = displaced is null ? null : Revival(displaced);
        ended = Earliest(Limit.EndedBy, EndsFrom(), DateOnly.MaxValue);
    }

    /// <summary>The day the clock closed for whatever reason, or null while it runs.</summary>
    public DateOnly? ClosesOn => Earlier(Earlier(stop?.Date, revived is null ? displaced?.Date : null), ended?.Date);

    /// <summary>The day it is counted from.</summary>
    public DateOnly Start => reckoning.Start;

    /// <summary>Whether a fact goes on counting though the request before it was withdrawn: responsibility needs no request.</summary>
    public bool OutlastsWithdrawal(Fact start) =>
        start.Type == FactTypes.BecameResponsible && ended?.Type == FactTypes.RequestWithdrawn && ended.Date == ClosesOn;

    private TimeLimit Limit => reckoning.Limit;

    public Deadline Deadline()
    {
        var verdicts = facts.Circumstances.Count == 0 ? [] : Excusing.Judge(reckoning, facts, asOf);
        return new(reckoning, asOf, Limit.Kind switch
        {
            LimitKind.Window => Window(),
            LimitKind.Milestone => Milestone(),
            _ => OfDeadline(verdicts),
        }, verdicts);
    }

    private Standing OfDeadline(IReadOnlyList<ExcuseVerdict> verdicts)
    {
        var due = reckoning.Due;
        var done = stop is not null && stop.Date <= asOf ? stop : null;
        if (Overtakes(displaced, done) && !(revived?.Date <= asOf)) return new(DeadlineState.NotApplicable, displaced, displaced!.Date);
        if (Overtakes(ended, done) && ended!.Date <= due) return new(DeadlineState.NotApplicable, ended, ended.Date, AskedAgain());
        if (done is not null && done.Date <= due) return new(DeadlineState.Met, done, done.Date);
        if (done is null && Suspended() is { } detained) return new(DeadlineState.NotApplicable, detained, detained.Date);
        if (done is null && Earliest(Limit.SetAsideBy, from, Min(to, asOf)) is { } setAside)
            return new(DeadlineState.NotApplicable, setAside, setAside.Date);
        if (done is null && asOf <= due) return new(DeadlineState.Running, null, null);
        if (Limit.LapsesOnTheDay && asOf >= Start && !(done?.Date <= Start)) return new(DeadlineState.Missed, null, Start);
        if (done is null && HangsOnADecisionNotTaken()) return new(DeadlineState.NotApplicable, null, null, NotDecided);
        var finish = done ?? (Overtakes(ended, done) ? ended : null);
        var late = done is null ? DeadlineState.Missed : DeadlineState.MetLate;
        return new(IsExcused(verdicts, done) ? DeadlineState.Excused : late, finish, finish?.Date);
    }

    private const string NotDecided = "It governs a decision that has not been sent. Its last day has passed, so one sent now would be late.";

    /// <summary>What undid a refusal, where nothing had come between that sets clocks of its own: an order, an agreement, a new request.</summary>
    private Fact? Revival(Fact refusal)
    {
        if (Earliest(Limit.RevivedBy, refusal.Date.AddDays(1), to) is not { } back) return null;
        foreach (var order in (FactType[])[FactTypes.OrderMade, FactTypes.TribunalNotified, FactTypes.MediationAgreed])
            if (facts.Has(order, refusal.Date, back.Date)) return null;
        foreach (var start in Limit.Counts[0].From)
            if (facts.Has(start, refusal.Date.AddDays(1), back.Date)) return null;
        return back;
    }

    /// <summary>A warning where a request withdrawn was soon made again: withdrawing is not a way to start a clock afresh.</summary>
    private string? AskedAgain() =>
        ended?.Type == FactTypes.RequestWithdrawn && facts.First(new(FactTypes.RequestReceived, RequestKinds.Assessment), ended.Date, ended.Date.AddMonths(6)) is { } again
            ? $"A new request was received on {again.Date.InWords()}. Make sure that the withdrawal was the family's own choice."
            : null;

    private bool HangsOnADecisionNotTaken()
    {
        if (Limit.OnlyIf.Count == 0) return false;
        foreach (var decision in Limit.OnlyIf)
            if (facts.Has(decision, from, Min(to, asOf))) return false;
        return true;
    }

    /// <summary>A window is kept by waiting: what stops a deadline breaks a window.</summary>
    private Standing Window()
    {
        var done = stop is not null && stop.Date <= asOf ? stop : null;
        var waived = Limit.WaivedBy is { } waiver ? facts.First(waiver, reckoning.Start, Min(to, asOf)) : null;
        if (Overtakes(displaced, done)) return new(DeadlineState.NotApplicable, displaced, displaced!.Date);
        if (done is not null && !IsOpenOn(done.Date)) return new(DeadlineState.Met, done, done.Date);
        if (done is not null)
            return waived is not null && waived.Date <= done.Date
                ? new(DeadlineState.Excused, done, done.Date, waived.Sentence())
                : new(DeadlineState.Missed, done, done.Date, HeldOpenOn(done.Date)?.Sentence());
        if (next is not null && next.Date <= asOf && next.Date <= reckoning.Due)
            return new(DeadlineState.NotApplicable, next, next.Date, "The time started again.");
        if (Overtakes(ended, done) && IsOpenOn(ended!.Date)) return new(DeadlineState.NotApplicable, ended, ended.Date);
        if (waived is not null) return new(DeadlineState.Met, waived, waived.Date);
        if (Suspended() is { } detained) return new(DeadlineState.NotApplicable, detained, detained.Date);
        return IsOpenOn(asOf)
            ? new(DeadlineState.Running, null, null, HeldOpenOn(asOf)?.Sentence())
            : new(DeadlineState.Met, null, reckoning.Due);
    }

    /// <summary>Whether the window is open on a day: to the end of its last day, or while something holds it open.</summary>
    private bool IsOpenOn(DateOnly day)
    {
        if (HeldOpenOn(day) is not null) return true;
        var closesOnItsDay = Limit.HeldOpen is { } held && reckoning.Governing.From.Type == held.Closed;
        return closesOnItsDay ? day < reckoning.Due : day <= reckoning.Due;
    }

    /// <summary>The detention that the limit is suspended by: one that goes on, or went on through its last day.</summary>
    private Fact? Suspended() =>
        Limit.Detention == Detention.Suspended ? facts.DetainedOn(Min(asOf, reckoning.Due)) : null;

    private Standing Milestone()
    {
        if (ended is not null && ended.Date <= asOf && ended.Date < reckoning.Due)
            return new(DeadlineState.NotApplicable, ended, ended.Date);
        return asOf < reckoning.Due ? new(DeadlineState.Running, null, null) : new(DeadlineState.Met, null, reckoning.Due);
    }

    private bool IsExcused(IReadOnlyList<ExcuseVerdict> verdicts, Fact? done)
    {
        if (done is not null && Limit.ExcusesDoNotCover is { } refusal && refusal.Matches(done)) return false;
        foreach (var verdict in verdicts)
            if (verdict.IsMadeOut) return true;
        return false;
    }

    /// <summary>Whether something known on the day came, and came before the act that stopped the clock.</summary>
    private bool Overtakes(Fact? something, Fact? done) =>
        something is not null && something.Date <= asOf && (done is null || something.Date < done.Date);

    /// <summary>What holds the window open on a day, though its last day may have passed; or null.</summary>
    private Fact? HeldOpenOn(DateOnly day)
    {
        if (Limit.HeldOpen is not { } held || facts.Last(held.Opened, day) is not { } opened || opened.Date < reckoning.Start) return null;
        return facts.Has(held.Closed, opened.Date, day) ? null : opened;
    }

    private Fact? Earliest(IReadOnlyList<FactMatch> matches, DateOnly first, DateOnly last, bool excludeStart = false)
    {
        Fact? earliest = null;
        for (var index = 0; index < matches.Count; index++)
            foreach (var fact in facts.Of(matches[index].Type))
            {
                if (fact.Date < first || fact.Date > last || !matches[index].Matches(fact) || !IsOfThisSubject(fact)) continue;
                if (excludeStart && fact.Date == reckoning.Start && IsOf(Limit.Counts[0].From, fact.Type)) continue;
                if (fact.Type == FactTypes.RequestWithdrawn && Limit.Counts[0].From.Count > 1 && reckoning.Parts[0].From.Type != FactTypes.RequestReceived) continue;
                if (earliest is null || fact.Date < earliest.Date) earliest = fact;
                break;
            }

        return earliest;
    }

    private bool IsOfThisSubject(Fact fact)
    {
        var start = reckoning.Parts[0].From;
        return start.Type.AboutWhat is null || fact.Type.AboutWhat is null || string.Equals(fact.About, start.About, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOf(IReadOnlyList<FactMatch> matches, FactType type)
    {
        for (var index = 0; index < matches.Count; index++)
            if (matches[index].Type == type) return true;
        return false;
    }

    private DateOnly EndsFrom()
    {
        var start = reckoning.Parts[0].From;
        if (!start.Type.Planned) return start.Date;
        return facts.Last(FactTypes.PlanMade, start.Date)?.Date ?? start.Date.AddYears(-1);
    }

    /// <summary>
    /// The days on which an act belongs to this clock: from its start until the next starts. What must be done before a
    /// day may be done in the year before it, so there the days run from a year before to a year before the next.
    /// </summary>
    private static (DateOnly From, DateOnly To) Span(Reckoning reckoning, Fact? next, Fact? previous, DateOnly? notBefore)
    {
        var start = reckoning.Start;
        if (reckoning.Parts[0].Count.Length is AtLeastBefore or BeforeDate)
        {
            var yearBefore = start.AddYears(-1);
            var afterPrevious = previous?.Date.AddDays(1) ?? yearBefore;
            return (afterPrevious > yearBefore ? afterPrevious : yearBefore,
                next is null ? DateOnly.MaxValue : Max(start, next.Date.AddYears(-1)));
        }

        var first = notBefore == start ? start.AddDays(1) : start;
        if (next is null) return (first, DateOnly.MaxValue);

        // A review both ends one year and begins the next, so the day of the next start still belongs to this clock. So
        // does an act done in time, though another clock has started meanwhile; unless the other replaced this one.
        var last = IsOf(reckoning.Limit.StopsOn, next.Type) ? next.Date : next.Date.AddDays(-1);
        return (first, reckoning.Limit.Repeats == Repeats.StartAgain ? last : Max(last, reckoning.Due));
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;
}
