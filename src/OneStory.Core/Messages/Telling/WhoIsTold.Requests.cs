using OneStory.Assessments;
using OneStory.Law;

namespace OneStory.Messages;

public static partial class WhoIsTold
{
    private static IEnumerable<TellingRule> Requests() =>
    [
        Tell("request-received",
            new("request-received", Whom.RightsHolder, Whom.Supporters) { When = first => !first.Is("isRepeat"), With = Asker },
            new("request-received-asker", Whom.SettingThatAsked) { When = first => !first.Is("isRepeat") && first.Is("asker", "setting") },
            new("request-considered", Whom.Commissioner, Whom.SocialCare) { When = first => !first.Is("isRepeat") },
            new("request-considered", Whom.ChildsSetting) { When = first => !first.Is("isRepeat") && !first.Is("asker", "setting") },
            new("unassigned-request", Whom.Managers) { When = first => !first.Is("isRepeat") && first.Case is { OfficerPostId: null } },
            new("request-came-again", Whom.RightsHolder) { When = again => again.Is("isRepeat"), With = Asker },
            new("asked-again", Whom.Officer) { When = again => again.Is("isRepeat"), With = Asker }),
        Nobody("request-joined", "The same request is told of when it comes in the second time; putting two cases together changes nothing for the family."),
        Tell("case-allocated",
            new Tells("officer-allocated", Whom.RightsHolder, Whom.Supporters) { With = Fields(given => [("officer", given["officer"])]) },
            new("case-yours", Whom.Officer) { With = Fields(given => [("why", given.Act.Reason ?? "Open it to see what is due.")]) }),
        Nobody("post-closed", "Its cases have been handed over before, and each family was told then."),
        Tell("received-date-corrected",
            new Tells("date-corrected", Whom.RightsHolder, Whom.Supporters) { With = Fields(put => [("was", put.DayInWords("was")), ("now", put.DayInWords("now")), ("why", put.Act.Reason)]) }),
        Tell("exception-relied-on",
            new Tells("exception-recorded", Whom.RightsHolder, Whom.Supporters) { When = relied => relied.Is("isMadeOut"), With = Fields(relied => [("why", relied["whyImpractical"] ?? relied["why"])]) }),
        Nobody("exception-taken-back", "No date had moved, so none moves back. The history says it."),
        Tell("request-withdrawn",
            new("withdrawal-acknowledged", Whom.RightsHolder, Whom.Supporters) { When = InWriting, With = WithdrawnBy },
            new("request-withdrawn-professional", Whom.ChildsSetting) { When = InWriting, With = WithdrawnBy },
            new("request-stopped", Whom.Officer) { When = InWriting, With = WithdrawnBy },
            new("withdrawal-needs-writing", Whom.RightsHolder) { When = spoken => !InWriting(spoken), With = WithdrawnBy, Page = _ => "withdraw" },
            new("withdrawal-spoken-of", Whom.Officer) { When = spoken => !InWriting(spoken), With = WithdrawnBy }),
        Tell("responsibility-ended",
            new Tells("moved", Whom.RightsHolder, Whom.Supporters) { With = Fields(ended => [("new council", ended["newAuthority"]), ("now", ended.DayInWords("on"))]) }),
        Nobody("death-recorded", "No family is written to about a plan that day or later. An officer speaks to them."),
    ];

    private static IEnumerable<TellingRule> Decisions() =>
    [
        Tell("assessment-decided",
            new("assessment-agreed", Whom.RightsHolder, Whom.Supporters) { When = Kind(DecisionKinds.WillAssess), With = OfDecision },
            new("assessment-refused", Whom.RightsHolder, Whom.Supporters) { When = Kind(DecisionKinds.RefuseToAssess), With = OfDecision },
            new("decision-for-setting", Whom.ChildsSetting) { With = OfDecision },
            new("assessment-decided-for-bodies", Whom.Commissioner, Whom.SocialCare) { With = OfDecision }),
        OfPlan("plan-decided"),
        Nobody("panel-arranged", "A panel without cases concerns nobody yet."),
        Tell("case-put-to-panel", new Tells("on-agenda", Whom.Panel) { With = Fields(put => [("when", put.DayInWords("on"))]), Often = Often.OnceADay, Page = _ => "/panels" }),
        Nobody("case-taken-off-panel", "The agenda shows it; the decision is told when it is made."),
        Nobody("panel-view-given", "A member's own view is given before the discussion, and is not for others until then."),
        Nobody("conflict-declared", "The minutes say it."),
        Nobody("panel-discussion-noted", "The decision is told when it is made."),
        Nobody("panel-closed", "Each decision has been told."),
    ];

    private static TellingRule OfPlan(string eventType) => Tell(eventType,
        new("plan-agreed", Whom.RightsHolder, Whom.Supporters) { When = Kind(DecisionKinds.WillIssuePlan), With = OfDecision },
        new("plan-refused", Whom.RightsHolder, Whom.Supporters) { When = Kind(DecisionKinds.RefuseToIssuePlan), With = OfDecision },
        new("decision-for-setting", Whom.ChildsSetting) { With = OfDecision },
        new("plan-refused-for-commissioner", Whom.Commissioner) { When = Kind(DecisionKinds.RefuseToIssuePlan), With = OfDecision });

    private static bool InWriting(Happening withdrawn) => withdrawn.Is("inWriting");

    private static Func<Happening, bool> Kind(string kind) => decided => decided.Is("kind", kind);

    private static readonly Func<Happening, Task<IReadOnlyList<(string, string?)>>> WithdrawnBy = Fields(withdrawn => [("asker", withdrawn["withdrawnBy"] ?? "The person who asked")]);

    private static readonly Func<Happening, Task<IReadOnlyList<(string, string?)>>> Asker =
        Fields(asked => [("asker", asked.Is("asker", "setting") ? $"{asked["askerName"]}, for {asked.Child?.CalledName}’s school, nursery or college," : asked["askerName"])]);

    /// <summary>What the decision says, from the decision itself.</summary>
    private static async Task<IReadOnlyList<(string, string?)>> OfDecision(Happening decided)
    {
        var decision = await decided.Find<Decision>("decisionId");
        return
        [
            ("reasons", decision?.Reasons ?? decided["reasons"]), ("considered", decision?.Considered ?? decided["considered"]), ("anyway", decision?.WhatHappensAnyway ?? decided["whatHappensAnyway"]),
            ("step", decided["kind"] switch
            {
                DecisionKinds.WillAssess => "there will be an EHC needs assessment",
                DecisionKinds.RefuseToAssess => "there will be no EHC needs assessment",
                DecisionKinds.WillIssuePlan => "there will be an EHC plan",
                _ => "an EHC plan is not necessary",
            }),
        ];
    }
}
