using OneStory.Law;
using OneStory.Places;

namespace OneStory.Plans;

/// <summary>
/// Makes the plan final and sends it to the family, the setting named and the commissioning body, within twenty weeks of the
/// request (SEND Regulations 2014, regulation 13(2)). It is refused while anything stands in the way, and inside the fifteen days.
/// </summary>
public sealed class FinalisePlan(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid caseId) => work.OnCase(caseId, Right.FinalisePlan, new("finalise-plan", Basis: "SEND Regulations 2014, regulation 13(2)"), async hand =>
    {
        var (plan, refusal) = await PlanOfCase.Open(hand);
        if (refusal is not null) return refusal;
        if (plan!.Latest() is null) return Outcome.Refused("No draft has been served. The family must see a draft, and have fifteen days, before the plan is final.", source: "SEND Regulations 2014, regulation 13(1)");
        var state = (await FinaliseLoading.Of(hand.Db, hand.Case, hand.Today))!;
        if (FinalObstacles.Of(state) is [var first, ..] all)
            return Outcome.Refused(all.Count == 1 ? first.Says : $"{Words.Of(all.Count, "things")} stand in the way. The first: {first.Says}", source: first.Law?.Citation);
        var naming = await hand.Db.NamingDecisions.AsNoTracking().Include(decided => decided.Setting).FirstAsync(decided => decided.CaseId == caseId);
        var issue = PlanFreezing.Freeze(hand, plan!, state.Plan with { Placement = PlanLoading.Of(naming) }, IssueKind.Final, null);
        hand.Record(FactTypes.DecisionSent, hand.Today, DecisionKinds.FinalPlan);
        await Name(hand, naming);
        hand.Happened(new PlanFinalised(issue.Id, issue.Number, issue.ContentHash, naming.SettingId, naming.SettingType));
        return Outcome.Done(issue.Id);
    });

    /// <summary>What section I names, as places are counted: a school by its number, and a kind of school in words.</summary>
    private static async Task Name(CaseInHand hand, NamingDecision naming)
    {
        var named = await hand.Db.NamedPlaces.FirstOrDefaultAsync(place => place.CaseId == hand.Case.Id && place.Rank == 1);
        if (named is null) hand.Db.Add(named = new NamedPlace { CaseId = hand.Case.Id, Rank = 1 });
        hand.Db.RemoveRange(await hand.Db.NamedPlaces.Where(place => place.CaseId == hand.Case.Id && place.Rank != 1).ToListAsync());
        (named.SenUnit, named.ResourcedProvision) = (null, null);
        var code = naming.SettingId is null ? "OTH" : null;
        (named.SettingId, named.Urn, named.Ukprn, named.Code, named.OtherWords) = (naming.SettingId, naming.Setting?.Urn, naming.Setting is { Urn: null } ? naming.Setting.Ukprn : null, code, code is null ? null : naming.SettingType);
    }
}

[EventType("plan-finalised", 1)]
public sealed record PlanFinalised(Guid IssueId, int Number, string ContentHash, Guid? SettingId, string SettingType) : Event;

/// <summary>Finds what must be known to say what stands in the way of the final plan.</summary>
internal static class FinaliseLoading
{
    /// <param name="case">With its child, facts and circumstances.</param>
    public static async Task<FinalState?> Of(OneStoryDbContext db, Case @case, DateOnly today)
    {
        if (await PlanLoading.Of(db, @case.Id) is not { } content) return null;
        var plan = await db.Plans.AsNoTracking().Where(p => p.CaseId == @case.Id).Select(p => new { p.Id, p.OwnVersion, p.WithoutOwnVersionBecause }).FirstAsync();
        var naming = await db.NamingDecisions.AsNoTracking().FirstOrDefaultAsync(decided => decided.CaseId == @case.Id);
        var law = CasePosition.Of(@case.ToLaw(), today).Acts().First(offered => offered.Act == Acts.IssueFinalPlan);
        return new(
            content, new(today, @case.Child.YearOn(today), await AdviceUse.NotUsed(db, @case.Id, plan.Id)), law,
            await db.PlanComments.CountAsync(comment => comment.PlanId == plan.Id && comment.Answer == null && comment.Kind != CommentKind.Right),
            naming is not null, plan.OwnVersion is not null, plan.WithoutOwnVersionBecause)
        {
            HasAskedAgain = naming is not null && !(await Consulting.Preferred(db, @case.Id)).IsAsDecided(naming),
        };
    }
}

/// <summary>The page before the final plan: what stands in the way, and what would go out.</summary>
public sealed record FinalReadiness(PlanContent Plan, ContentPlacement? Placement, IReadOnlyList<FinalObstacle> Obstacles, bool IsFinal, bool HasDraft);

public sealed class FinalReadinessQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<FinalReadiness?> Of(Guid caseId)
    {
        var found = await db.Cases.AsNoTracking().Include(c => c.Child).Include(c => c.Facts).Include(c => c.Circumstances).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        if (found is null || await FinaliseLoading.Of(db, found, clock.Today) is not { } state) return null;
        var naming = await db.NamingDecisions.AsNoTracking().Include(decided => decided.Setting).FirstOrDefaultAsync(decided => decided.CaseId == caseId);
        var kinds = await db.PlanIssues.AsNoTracking().Where(issue => issue.Plan.CaseId == caseId).Select(issue => issue.Kind).ToListAsync();
        return new(state.Plan, naming is null ? null : PlanLoading.Of(naming), FinalObstacles.Of(state), kinds.Contains(IssueKind.Final), kinds.Contains(IssueKind.Draft));
    }
}
