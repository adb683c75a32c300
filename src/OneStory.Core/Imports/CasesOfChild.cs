using OneStory.Law;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>Which case of the child a request of the return is: the one received that day, or that has that plan.</summary>
internal static class CasesOfChild
{
    public static Case? Find(IReadOnlyList<Case> cases, Sen2Request request)
    {
        if (request.ReceivedOn is { } received && cases.FirstOrDefault(found => Has(found, FactTypes.RequestReceived, received)) is { } asked) return asked;
        if (request.Assessment?.NamedPlan?.StartedOn is not { } started) return null;
        var withPlan = cases.Where(found => Plans(found).Any()).ToList();
        // The return has the day of the plan as it now is: an amended plan is still the plan of its case.
        return withPlan.Find(found => Plans(found).Contains(started)) ?? (request.ReceivedOn is null && withPlan.Count == 1 && !HasCeased(withPlan[0]) ? withPlan[0] : null);
    }

    private static IEnumerable<DateOnly> Plans(Case found) => found.Facts.Where(fact => fact.WithdrawnByActId is null
        && (fact.Type == FactTypes.PlanMade.Id || (fact.Type == FactTypes.DecisionSent.Id && fact.Kind == DecisionKinds.FinalPlan))).Select(fact => fact.Date);

    private static bool HasCeased(Case found) => found.Facts.Exists(fact => fact.WithdrawnByActId is null && fact.Type == FactTypes.PlanCeased.Id);

    private static bool Has(Case found, FactType type, DateOnly on) => found.Facts.Exists(fact => fact.WithdrawnByActId is null && fact.Type == type.Id && fact.Date == on);
}
