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
        if (withPlan.Find(found => Plans(found).Contains(started)) is { } same) return same;
        // The return has the day of the plan as it now is: an amended plan is still the plan of its case. One that has ceased is that of an earlier case.
        return request.ReceivedOn is null && request.Assessment.NamedPlan.CeasedOn is null && withPlan.Where(found => !HasCeased(found)).ToList() is [var only] && WasBroughtIn(only) ? only : null;
    }

    /// <summary>Whether there is anything by which the request can be told from another: a day of receipt, or that of a plan.</summary>
    public static bool CanBeTold(Sen2Request request) => request.ReceivedOn is not null || request.Assessment?.NamedPlan?.StartedOn is not null;

    private static bool WasBroughtIn(Case found) => found.Facts.Exists(fact => fact.WithdrawnByActId is null && fact.BroughtInFrom is not null);

    private static IEnumerable<DateOnly> Plans(Case found) => found.Facts.Where(fact => fact.WithdrawnByActId is null
        && (fact.Type == FactTypes.PlanMade.Id || (fact.Type == FactTypes.DecisionSent.Id && fact.Kind is DecisionKinds.FinalPlan or DecisionKinds.AmendedPlan))).Select(fact => fact.Date);

    private static bool HasCeased(Case found) => found.Facts.Exists(fact => fact.WithdrawnByActId is null && (fact.Type == FactTypes.PlanCeased.Id || (fact.Type == FactTypes.Transferred.Id && fact.Kind == "out")));

    private static bool Has(Case found, FactType type, DateOnly on) => found.Facts.Exists(fact => fact.WithdrawnByActId is null && fact.Type == type.Id && fact.Date == on);
}
