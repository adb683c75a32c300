using static OneStory.Law.DecisionKinds;
using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>Facts that say another thing as well, so that nobody has to record both.</summary>
internal static class ImpliedFacts
{
    private static readonly FactMatch[] ReviewOver = [new(DecisionSent, KeepPlan, AmendPlan, CeasePlan)];
    private static readonly FactMatch[] ReassessmentOver = [new(DecisionSent, ReplacementPlan, AmendedPlan, NotAmending)];

    private static readonly FactMatch[] OrderedToReassess =
        [new(OrderMade, OrderKinds.Reassess), new(TribunalNotified, OrderKinds.Reassess), new(MediationAgreed, OrderKinds.Reassess)];

    private static readonly Implication[] All =
    [
        new(new(DecisionSent, FinalPlan), PlanMade),
        new(new(DecisionSent, KeepPlan, AmendPlan), LastReviewed),
        new(new(DecisionSent, CeasePlan), LastReviewed, (fact, all) => IsOpen([ReviewMeeting], ReviewOver, fact, all)),
        new(new(DecisionSent, WillReassess), ReassessmentNotified, (fact, all) => !IsOpen(OrderedToReassess, ReassessmentOver, fact, all)),
        new(OrderMade, AppealDetermined),
        new(AppealWithdrawn, AppealDetermined),
        new(TribunalNotified, AppealDetermined),
    ];

    private sealed record Implication(FactMatch If, FactType Then, Func<Fact, List<Fact>, bool>? When = null);

    /// <summary>Adds to the facts of a case those that they imply.</summary>
    public static void AddTo(List<Fact> facts)
    {
        for (var index = 0; index < facts.Count; index++)
            foreach (var implication in All)
                if (implication.If.Matches(facts[index]) && implication.When?.Invoke(facts[index], facts) != false)
                    AddOnce(facts, new(implication.Then, facts[index].Date));
    }

    public static void AddOnce(List<Fact> facts, Fact fact)
    {
        if (!facts.Contains(fact)) facts.Add(fact);
    }

    /// <summary>Whether, in the year before a fact, something began that nothing had finished when the fact came.</summary>
    private static bool IsOpen(FactMatch[] began, FactMatch[] finished, Fact fact, List<Fact> all)
    {
        var since = all.Where(earlier => earlier.Date <= fact.Date && earlier.Date > fact.Date.AddYears(-1) && Any(began, earlier))
            .Select(earlier => (DateOnly?)earlier.Date).Max();
        return since is { } day && !all.Exists(between => between != fact && between.Date > day && between.Date < fact.Date && Any(finished, between));
    }

    private static bool Any(FactMatch[] matches, Fact fact) => Array.Exists(matches, match => match.Matches(fact));
}
