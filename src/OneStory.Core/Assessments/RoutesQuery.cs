using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// What a family can do about a decision they do not agree with: meet us, mediation, an appeal, each with its last day by
/// the law (Children and Families Act 2014, sections 51 to 57; SEND Regulations 2014, regulation 32).
/// </summary>
/// <param name="Notice">The decision, by the law's table of notices.</param>
/// <param name="Mediation">The time within which the mediation adviser must be contacted, or null where mediation is not open.</param>
/// <param name="Appeal">The time within which the tribunal must have an appeal.</param>
public sealed record RoutesOpen(Notice Notice, DateOnly SentOn, Deadline? Mediation, Deadline? Appeal, Authority Authority, Guid ChildId, Guid CaseId)
{
    public bool NeedsCertificate => Notice.Certificate == Certificate.Needed;
}

/// <summary>The routes open from the last decision of a case that carries a right of appeal.</summary>
public sealed class RoutesQuery(OneStoryDbContext db, CaseLawQuery law) : IUseCase
{
    public async Task<RoutesOpen?> Of(Guid caseId)
    {
        if (await law.Of(caseId) is not { } found) return null;
        var about = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new { c.ChildId, c.AuthorityId }).FirstAsync();
        return Of(found, await db.Authorities.AsNoTracking().FirstAsync(authority => authority.Id == about.AuthorityId), about.ChildId, caseId);
    }

    public static RoutesOpen? Of(CaseInLaw found, Authority authority, Guid childId, Guid caseId)
    {
        ArgumentNullException.ThrowIfNull(found);
        var decision = found.Facts.All.Where(fact => fact.Type == FactTypes.DecisionSent && fact.Date <= found.On && DecisionKinds.Appealable.Contains(fact.Kind!)).MaxBy(fact => fact.Date);
        if (decision is null || Notices.Find(decision.Kind!) is not { } notice || IsOvertaken(found, decision)) return null;
        return new(notice, decision.Date, Clock(found, "mediation-contact", decision.Date), Clock(found, "appeal-lodge", decision.Date), authority, childId, caseId);
    }

    /// <summary>A refusal that the authority has gone back on leaves nothing to appeal.</summary>
    private static bool IsOvertaken(CaseInLaw found, Fact decision) =>
        decision.Kind is DecisionKinds.RefuseToAssess && found.Stage != CaseStates.RefusedToAssess
        || decision.Kind is DecisionKinds.RefuseToIssuePlan && found.Stage != CaseStates.RefusedPlan;

    private static Deadline? Clock(CaseInLaw found, string limit, DateOnly sentOn) =>
        found.Deadlines.FirstOrDefault(deadline => deadline.Limit.Id == limit && deadline.Start == sentOn && deadline.State != DeadlineState.NotApplicable);
}
