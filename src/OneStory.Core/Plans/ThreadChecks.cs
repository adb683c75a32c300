using OneStory.Law;
using static OneStory.Plans.CheckWeight;

namespace OneStory.Plans;

/// <summary>That every need leads to provision and nothing hangs on nothing.</summary>
internal static class ThreadChecks
{
    private static readonly Source EveryNeed = new("SEND Regulations 2014, regulation 12(1)(f)", Confidence.Memory);
    private static readonly Source Outcomes = new("SEND Code of Practice 2015, paragraph 9.69", Confidence.Memory);

    public static IEnumerable<PlanCheck> Of(PlanContent plan)
    {
        var thread = GoldenThread.Of(plan);
        foreach (var need in thread.Needs)
            if (Need(plan, need) is { } check) yield return check;
        foreach (var outcome in thread.Needs.SelectMany(need => need.Outcomes).Concat(thread.OutcomesWithoutNeed).DistinctBy(outcome => outcome.Outcome.Id).Where(outcome => outcome.Provision.Count == 0))
            yield return new("outcome-without-provision", StopsFinal, "E", outcome.Outcome, $"No provision leads to {plan.Label(outcome.Outcome)}.", "Nothing yet says what will be done to reach it.", Outcomes);
        foreach (var outcome in thread.OutcomesWithoutNeed)
            yield return new("outcome-without-need", StopsFinal, "E", outcome.Outcome, $"{plan.Label(outcome.Outcome)} answers no need.", "Say which need it is for.", Outcomes);
        foreach (var provision in thread.ProvisionWithoutOutcome)
            yield return new("provision-without-outcome", StopsFinal, provision.Section, provision, $"{plan.Label(provision)} leads to no outcome.", "Say which outcome it is for.", Outcomes);
    }

    private static PlanCheck? Need(PlanContent plan, ThreadNeed need)
    {
        var label = plan.Label(need.Need);
        if (need.Outcomes.Count == 0)
            return new("need-without-provision", StopsFinal, need.Need.Section, need.Need, $"{label} has no outcome and no provision.", "There must be provision for every need.", EveryNeed);
        if (!need.Provision.Any())
            return new("need-without-provision", StopsFinal, need.Need.Section, need.Need, $"{label} has no provision.", "There must be provision for every need.", EveryNeed);
        return need.Need.Section == "B" && need.Provision.All(line => line.Section != "F")
            ? new("need-without-provision", StopsFinal, "B", need.Need, $"{label} has no provision in section F.", "A special educational need must have special educational provision.", EveryNeed)
            : null;
    }
}
