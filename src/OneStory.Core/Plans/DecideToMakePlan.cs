using OneStory.Assessments;
using OneStory.Law;

namespace OneStory.Plans;

/// <summary>
/// Decides that provision must be made in accordance with a plan, tells the family, and begins the plan (Children and Families
/// Act 2014, section 37(1)). It has no time limit of its own but the twenty weeks.
/// </summary>
public sealed class DecideToMakePlan(CaseWork work) : IUseCase
{
    public sealed record Command(string Reasons, string Considered = "", Guid? PanelItemId = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.DecideAssessments, new("decide-to-make-plan", command.Reasons, "Children and Families Act 2014, section 37(1)"), async hand =>
        {
            if (PlanOfCase.Clean(command.Reasons) is not { } reasons) return Outcome.Refused("Say why a plan is needed.", nameof(Command.Reasons));
            if (hand.LawRefuses(Acts.AgreePlan) is { } refusal) return refusal;
            if (await PanelItems.WhyNotDecide(hand, command.PanelItemId) is { } conflict) return conflict;
            var decision = new Decision
            {
                CaseId = hand.Case.Id,
                Kind = DecisionKinds.WillIssuePlan,
                MadeOn = hand.Today,
                MayNeedPlan = true,
                Reasons = reasons,
                Considered = command.Considered,
                PanelItemId = command.PanelItemId,
                ByName = hand.Viewer.Name,
                ByRole = hand.Viewer.RoleName,
            };
            hand.Db.Add(decision);
            await PanelItems.Decided(hand, decision);
            hand.Record(FactTypes.DecisionSent, hand.Today, DecisionKinds.WillIssuePlan);
            hand.Happened(new PlanDecided(decision.Id, DecisionKinds.WillIssuePlan, hand.Today, reasons));
            await StartPlan.Begin(hand);
            return Outcome.Done(decision.Id);
        });
    }
}

/// <summary>
/// Decides that a plan is not necessary and tells the family why, within sixteen weeks of the request (SEND Regulations 2014,
/// regulation 10(1)). It can be appealed.
/// </summary>
public sealed class DecideNotToMakePlan(CaseWork work) : IUseCase
{
    public sealed record Command(string Reasons, string Considered, string WhatHappensAnyway, Guid? PanelItemId = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.DecideAssessments, new("decide-not-to-make-plan", command.Reasons, "SEND Regulations 2014, regulation 10(1)"), async hand =>
        {
            if (Refusal(hand, command) is { } refusal) return refusal;
            if (await PanelItems.WhyNotDecide(hand, command.PanelItemId) is { } conflict) return conflict;
            var decision = new Decision
            {
                CaseId = hand.Case.Id,
                Kind = DecisionKinds.RefuseToIssuePlan,
                MadeOn = hand.Today,
                MayNeedPlan = false,
                Reasons = command.Reasons.Trim(),
                Considered = command.Considered.Trim(),
                WhatHappensAnyway = command.WhatHappensAnyway.Trim(),
                PanelItemId = command.PanelItemId,
                ByName = hand.Viewer.Name,
                ByRole = hand.Viewer.RoleName,
            };
            hand.Db.Add(decision);
            await PanelItems.Decided(hand, decision);
            hand.Record(FactTypes.DecisionSent, hand.Today, DecisionKinds.RefuseToIssuePlan);
            hand.Happened(new PlanDecided(decision.Id, DecisionKinds.RefuseToIssuePlan, hand.Today, decision.Reasons));
            return Outcome.Done(decision.Id);
        });
    }

    private static Outcome? Refusal(CaseInHand hand, Command command)
    {
        const string reasons = "SEND Regulations 2014, regulation 10(3)";
        if (string.IsNullOrWhiteSpace(command.Reasons)) return Outcome.Refused("Say why a plan is not necessary. The family must be given the reasons.", nameof(Command.Reasons), reasons);
        if (string.IsNullOrWhiteSpace(command.Considered)) return Outcome.Refused("Say what was considered: the advice, and what the family said.", nameof(Command.Considered));
        return string.IsNullOrWhiteSpace(command.WhatHappensAnyway)
            ? Outcome.Refused("Say what support the child will have without a plan, and who makes sure of it.", nameof(Command.WhatHappensAnyway))
            : hand.LawRefuses(Acts.RefusePlan);
    }
}

/// <param name="Kind">"will-issue-plan" or "refuse-to-issue-plan".</param>
[EventType("plan-decided", 1)]
public sealed record PlanDecided(Guid DecisionId, string Kind, DateOnly On, string Reasons) : Event;
