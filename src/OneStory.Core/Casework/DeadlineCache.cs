using OneStory.Law;

namespace OneStory.Casework;

/// <summary>
/// Writes what the law derives of a case where worklists can query it. It is never the truth: a test proves that it equals
/// the derivation, and <c>onestory db rebuild-deadlines</c> makes it anew.
/// </summary>
public static class DeadlineCache
{
    public const string TheFamily = "the family, to say what they think of the draft";

    /// <summary>The version of the rules, by which a stale cache is known.</summary>
    public static string RuleSet { get; } = typeof(Deadlines).Assembly.GetName().Version!.ToString(3);

    /// <summary>Brings the case's deadlines and standing up to the day.</summary>
    public static void Refresh(Case @case, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var facts = @case.ToLaw();
        var derived = Deadlines.For(facts, today).Where(deadline => IsKept(deadline) && !NotKnown.Of(@case, deadline)).ToList();
        @case.Deadlines.RemoveAll(kept => !derived.Exists(deadline => Same(kept, deadline)));
        foreach (var deadline in derived.Where(deadline => !@case.Deadlines.Exists(kept => Same(kept, deadline))))
            @case.Deadlines.Add(ToCache(@case, deadline));
        @case.Standing = Standing(facts, derived, today);
    }

    /// <summary>Clocks that govern the case. Windows, milestones and clocks of later matters are derived where they are shown.</summary>
    private static bool IsKept(Deadline deadline) => deadline.Limit.Kind == LimitKind.Deadline && deadline.State != DeadlineState.NotApplicable;

    private static bool Same(CaseDeadline kept, Deadline derived) =>
        kept.LimitId == derived.Limit.Id && kept.About == derived.About && kept.Start == derived.Start && kept.Due == derived.Due
        && kept.ClosedOn == derived.ClosedOn && kept.State == derived.State.ToString();

    private static CaseDeadline ToCache(Case @case, Deadline deadline) => new()
    {
        CaseId = @case.Id,
        LimitId = deadline.Limit.Id,
        About = deadline.About,
        Party = deadline.Limit.Party.ToString(),
        Start = deadline.Start,
        Due = deadline.Due,
        Target = deadline.Target,
        ClosedOn = deadline.ClosedOn,
        State = deadline.State.ToString(),
    };

    private static CaseStanding Standing(CaseFacts facts, List<Deadline> derived, DateOnly today)
    {
        var position = CasePosition.Of(facts, today);
        var next = derived.Where(deadline => deadline is { ClosedOn: null, State: DeadlineState.Running or DeadlineState.Missed } && deadline.Limit.Party == Party.Authority && deadline.Limit.Binding)
            .OrderBy(deadline => deadline.Due).ThenBy(deadline => deadline.Limit.Id, StringComparer.Ordinal).FirstOrDefault();
        return new CaseStanding
        {
            Stage = Stage(position).Id,
            IsClosed = IsClosed(position, derived),
            NextLimitId = next?.Limit.Id,
            NextDue = next?.Due,
            FinalPlanDue = derived.Find(deadline => deadline.Limit.Id == "final-plan")?.Due,
            WaitingOn = WaitingOn(position, derived),
            AsOf = today,
            RuleSet = RuleSet,
        };
    }

    /// <summary>A plan that was made elsewhere, or long ago, is in force all the same.</summary>
    internal static CaseState Stage(CasePosition position) =>
        position[CaseStates.Assessment] == CaseStates.NotAsked && position[CaseStates.Plan] != CaseStates.NoPlan ? CaseStates.PlanIssued : position[CaseStates.Assessment];

    /// <summary>Nothing is left to do: the matter has ended and no clock runs, neither the authority's nor the family's to appeal.</summary>
    private static bool IsClosed(CasePosition position, List<Deadline> derived)
    {
        if (position.IsClosed || Stage(position) == CaseStates.Withdrawn || Stage(position) == CaseStates.NotAsked) return true;
        var isOver = position[CaseStates.Plan] != CaseStates.Maintained && position[CaseStates.Plan] != CaseStates.KeptInDetention
            && (Stage(position) == CaseStates.RefusedToAssess || Stage(position) == CaseStates.RefusedPlan || Stage(position) == CaseStates.PlanIssued);
        return isOver && !derived.Exists(deadline => deadline is { ClosedOn: null, State: DeadlineState.Running });
    }

    private static string? WaitingOn(CasePosition position, List<Deadline> derived)
    {
        var stage = position[CaseStates.Assessment];
        var open = derived.Where(deadline => deadline.ClosedOn is null && deadline.State is DeadlineState.Running or DeadlineState.Missed).ToList();
        var advice = open.Where(deadline => deadline.Limit.Id == "advice-return").Select(deadline => deadline.About!).ToList();
        var replies = open.Where(deadline => deadline.Limit.Id == "setting-consult-reply").Select(deadline => deadline.About!).ToList();
        if (stage == CaseStates.Assessing && advice.Count > 0) return advice.Count <= 2 ? Words.List(advice) : $"{advice.Count} advisers";
        if (replies.Count > 0) return replies.Count == 1 ? replies[0] : $"{replies.Count} settings";
        return stage == CaseStates.DraftIsServed && Windows(position) ? TheFamily : null;
    }

    private static bool Windows(CasePosition position) => Deadlines.For(position.Facts, position.On)
        .Any(deadline => deadline.Limit.Id == "draft-window" && deadline.ClosedOn is null && deadline.Due >= position.On);
}
