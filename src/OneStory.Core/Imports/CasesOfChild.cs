using OneStory.Law;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>Which case of the child a request of the return is: the one received that day, or that has that plan, also where the day has since been corrected.</summary>
internal static class CasesOfChild
{
    public static Case? Find(IReadOnlyList<Case> cases, Sen2Request request)
    {
        if (request.ReceivedOn is { } received && ByDay(cases, Received, received) is { } asked) return asked;
        if (request.Assessment?.NamedPlan?.StartedOn is not { } started) return null;
        if (ByDay(cases, Plans, started) is { } same) return same;
        var withPlan = cases.Where(found => Plans(Live(found)).Any()).ToList();
        // The return has the day of the plan as it now is: an amended plan is still the plan of its case. One that has ceased is that of an earlier case.
        return request.ReceivedOn is null && request.Assessment.NamedPlan.CeasedOn is null && withPlan.FindAll(found => !HasCeased(found)) is [var only] && WasBroughtIn(only) ? only : null;
    }

    /// <summary>Whether there is anything by which the request can be told from another: a day of receipt, or that of a plan.</summary>
    public static bool CanBeTold(Sen2Request request) => request.ReceivedOn is not null || request.Assessment?.NamedPlan?.StartedOn is not null;

    /// <summary>
    /// The case whose request may be the same with a day mistyped or corrected: days apart, day and month the other way about, or one
    /// month or year out. Not where it had ended by then, or another request of the file is that of the case.
    /// </summary>
    public static Case? Near(IReadOnlyList<Case> cases, Sen2Request request, IEnumerable<Sen2Request> ofFile)
    {
        if (request.ReceivedOn is not { } received) return null;
        var others = ofFile.Where(other => other != request).Select(other => Find(cases, other)).ToList();
        return cases.FirstOrDefault(found => ReceivedOn(found) is { } held && AreNear(held, received) && !HasEndedBy(found, received) && !others.Contains(found));
    }

    public static DateOnly? ReceivedOn(Case found) => Received(Live(found)).Select(day => (DateOnly?)day).Max();

    private static bool AreNear(DateOnly one, DateOnly other) =>
        Math.Abs(one.DayNumber - other.DayNumber) <= 7
        || (one.Year == other.Year && one.Day == other.Month && one.Month == other.Day)
        || (one.Day == other.Day && (one.Month == other.Month ? Math.Abs(one.Year - other.Year) == 1 : one.Year == other.Year && Math.Abs(one.Month - other.Month) == 1));

    private static bool HasEndedBy(Case found, DateOnly day) => Live(found).Any(fact => fact.Date <= day && (IsEnd(fact)
        || fact.Type == FactTypes.RequestWithdrawn.Id || fact.Type == FactTypes.ResponsibilityEnded.Id
        || (fact.Type == FactTypes.DecisionSent.Id && fact.Kind is DecisionKinds.RefuseToAssess or DecisionKinds.RefuseToIssuePlan)));

    private static bool WasBroughtIn(Case found) => Live(found).Any(fact => fact.BroughtInFrom is not null);

    private static IEnumerable<DateOnly> Plans(IEnumerable<CaseFact> facts) => facts
        .Where(fact => fact.Type == FactTypes.PlanMade.Id || (fact.Type == FactTypes.DecisionSent.Id && fact.Kind is DecisionKinds.FinalPlan or DecisionKinds.AmendedPlan)).Select(fact => fact.Date);

    private static bool HasCeased(Case found) => Live(found).Any(IsEnd);

    private static bool IsEnd(CaseFact fact) => fact.Type == FactTypes.PlanCeased.Id || (fact.Type == FactTypes.Transferred.Id && fact.Kind == "out");

    /// <summary>A day that has been corrected still tells which case is meant.</summary>
    private static Case? ByDay(IReadOnlyList<Case> cases, Func<IEnumerable<CaseFact>, IEnumerable<DateOnly>> days, DateOnly day) =>
        cases.FirstOrDefault(found => days(Live(found)).Contains(day)) ?? cases.FirstOrDefault(found => days(found.Facts).Contains(day));

    private static IEnumerable<DateOnly> Received(IEnumerable<CaseFact> facts) => facts.Where(fact => fact.Type == FactTypes.RequestReceived.Id).Select(fact => fact.Date);

    private static IEnumerable<CaseFact> Live(Case found) => found.Facts.Where(fact => fact.WithdrawnByActId is null);
}
