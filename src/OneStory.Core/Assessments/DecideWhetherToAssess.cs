using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// Decides whether to carry out an EHC needs assessment, and gives notice of it. The two questions decide: where both are
/// answered yes the authority must assess (Children and Families Act 2014, section 36(8)); where one is answered no it need
/// not, and says why (SEND Regulations 2014, regulation 5).
/// </summary>
public sealed class DecideWhetherToAssess(CaseWork work) : IUseCase
{
    /// <param name="MayHaveNeeds">Whether the child has or may have special educational needs (section 36(8)(a)).</param>
    /// <param name="MayNeedPlan">Whether it may be necessary for provision to be made in accordance with a plan (section 36(8)(b)).</param>
    /// <param name="Reasons">To the family, in plain words.</param>
    /// <param name="Considered">The views and evidence that were had regard to (section 36(8)).</param>
    /// <param name="WhatHappensAnyway">The support that follows whatever was decided.</param>
    /// <param name="PanelItemId">The item of the panel that decided, where one did.</param>
    public sealed record Command(
        bool MayHaveNeeds, bool MayNeedPlan, string Reasons, string Considered, string WhatHappensAnyway, Guid? PanelItemId = null, int? Version = null)
    {
        public bool WillAssess => MayHaveNeeds && MayNeedPlan;
    }

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var doing = new Doing("decide-whether-to-assess", command.Reasons?.Trim(), $"Children and Families Act 2014, section 36(8); SEND Regulations 2014, regulation {(command.WillAssess ? "5(1)" : "5(1) and (3)")}");
        return work.OnCase(caseId, Right.DecideAssessments, doing, async hand =>
        {
            if (Lacking(command) is { } lacking) return lacking;
            if (hand.LawRefuses(command.WillAssess ? Acts.AgreeToAssess : Acts.RefuseAssessment) is { } refusal) return refusal;
            if (await PanelItems.WhyNotDecide(hand, command.PanelItemId) is { } conflict) return conflict;
            hand.Expect(hand.Case, command.Version);

            var kind = command.WillAssess ? DecisionKinds.WillAssess : DecisionKinds.RefuseToAssess;
            var decision = new Decision
            {
                CaseId = caseId,
                Kind = kind,
                MadeOn = hand.Today,
                MayHaveNeeds = command.MayHaveNeeds,
                MayNeedPlan = command.MayNeedPlan,
                Reasons = command.Reasons!.Trim(),
                Considered = command.Considered?.Trim() ?? "",
                WhatHappensAnyway = command.WhatHappensAnyway?.Trim() ?? "",
                PanelItemId = command.PanelItemId,
                ByName = hand.Viewer.Name,
                ByRole = hand.Viewer.RoleName,
            };
            hand.Db.Add(decision);
            hand.Record(FactTypes.DecisionSent, hand.Today, kind);
            await PanelItems.Decided(hand, decision);
            hand.Happened(new AssessmentDecided(decision.Id, kind, command.MayHaveNeeds, command.MayNeedPlan, decision.Reasons, decision.Considered, decision.WhatHappensAnyway, command.PanelItemId));
            return Outcome.Done(decision.Id);
        });
    }

    /// <summary>What the notice could not be sent without (SEND Regulations 2014, regulation 5(3)).</summary>
    private static Outcome? Lacking(Command command) =>
        string.IsNullOrWhiteSpace(command.Reasons) ? Outcome.Refused("Write the reasons. The family reads them, and a refusal cannot be sent without them.", nameof(Command.Reasons))
        : string.IsNullOrWhiteSpace(command.Considered) ? Outcome.Refused("Say which views and evidence you looked at.", nameof(Command.Considered))
        : !command.WillAssess && string.IsNullOrWhiteSpace(command.WhatHappensAnyway) ? Outcome.Refused("Say what support there will be without an assessment.", nameof(Command.WhatHappensAnyway))
        : null;
}

/// <summary>It was decided whether to assess, and notice of it is due to the family the same day.</summary>
/// <param name="Kind">"will-assess" or "refuse-to-assess".</param>
[EventType("assessment-decided")]
public sealed record AssessmentDecided(
    Guid DecisionId, string Kind, bool MayHaveNeeds, bool MayNeedPlan, string Reasons, string Considered, string WhatHappensAnyway, Guid? PanelItemId) : Event;
