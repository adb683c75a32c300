using static OneStory.Law.AssessmentLimits;
using static OneStory.Law.DecisionKinds;
using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>
/// What follows an order of the tribunal (SEND Regulations 2014, regulation 44), an appeal the authority does not oppose
/// (regulation 45), and an agreement at mediation about something that could have been appealed (regulation 42).
/// </summary>
internal static class OrderLimits
{
    private static readonly FactMatch FinalAfterAssessment = new(DecisionSent, FinalPlan, ReplacementPlan, AmendedPlan);
    private static readonly FactMatch NoPlan = new(DecisionSent, RefuseToIssuePlan, NotAmending);

    private const string Held = "As substituted by SI 2015/359, from 23 March 2015 by the version history of the Regulations. The text before that day is not held.";
    private const string NoExceptions = "Whether the exceptions of regulation 44(3) reach this is not verified, so none is applied.";

    /// <summary>One row for each thing that may be ordered; the three ways of coming to it share the rows.</summary>
    private sealed record Row(
        string Id, string Duty, Length Length, string[] Orders, FactMatch[] Stops, string Paragraph, Confidence Confidence)
    {
        public FactMatch[] NotApplicableAfter { get; init; } = [];
        public bool DraftInvolved { get; init; }
        public LimitKind Kind { get; init; }
        public string? Unopposed { get; init; }
    }

    private static readonly Row[] Rows =
    [
        new("assess-notify", "notify the family that it will assess or reassess", Within.Weeks(2), [OrderKinds.Assess, OrderKinds.Reassess],
            [new(DecisionSent, WillAssess, WillReassess)], "44(2)(b)", Confidence.Text) { Unopposed = "45(3)" },
        new("assess-no-plan", "notify the family of any decision after the assessment that no plan or no change is needed", Within.Weeks(10),
            [OrderKinds.Assess, OrderKinds.Reassess], [NoPlan], "44(2)(b)(i)", Confidence.Text)
        {
            NotApplicableAfter = [FinalAfterAssessment],
            Unopposed = "45(3A)(a)",
        },
        new("assess-final", "send the finalised plan, where one is needed after the assessment,", Within.Weeks(14),
            [OrderKinds.Assess, OrderKinds.Reassess], [FinalAfterAssessment], "44(2)(b)(ii)", Confidence.Text)
        {
            NotApplicableAfter = [NoPlan],
            DraftInvolved = true,
            Unopposed = "45(3A)(b)",
        },
        new("make-draft", "send the draft plan", Within.Weeks(5), [OrderKinds.MakePlan], [DraftServed], "44(2)(c)(i)", Confidence.Text)
            { Unopposed = "45" },
        new("make-final", "send the finalised plan", Within.Weeks(11), [OrderKinds.MakePlan], [new(DecisionSent, FinalPlan)],
            "44(2)(c)(ii)", Confidence.Text) { DraftInvolved = true, Unopposed = "45" },
        new("reconsider", "reconsider the decision and notify the family", Within.Weeks(2), [OrderKinds.Reconsider],
            [new(DecisionSent, WillAssess, RefuseToAssess, WillIssuePlan, RefuseToIssuePlan)], "44(2)(d)", Confidence.Memory),
        new("amend-content", "send the plan, with its account of needs and provision amended as ordered or agreed", Within.Weeks(5), [OrderKinds.AmendContent],
            [FinalAfterAssessment], "44(2)(e)", Confidence.Secondary) { DraftInvolved = true, Unopposed = "45(4)" },
        new("continue-plan", "is to go on maintaining the plan", Within.TheSameDay, [OrderKinds.ContinuePlan, OrderKinds.ContinueAndAmend],
            [], "44(2)(f)", Confidence.Secondary) { Kind = LimitKind.Milestone, Unopposed = "45" },
        new("continue-amend", "send the plan amended as ordered or agreed", Within.Weeks(5), [OrderKinds.ContinueAndAmend],
            [new(DecisionSent, AmendedPlan)], "44(2)(f)", Confidence.Secondary) { Unopposed = "45" },
        new("change-setting", "change the name or type of the setting in the plan", Within.Weeks(2), [OrderKinds.ChangeSetting],
            [FinalAfterAssessment], "44(2)(g)", Confidence.Secondary) { Unopposed = "45" },
        new("cease", "cease to maintain the plan", Within.TheSameDay, [OrderKinds.CeasePlan], [PlanCeased], "44(2)(a)", Confidence.Text),
    ];

    internal static readonly TimeLimit[] All =
    [
        .. Rows.Select(row => Limit("tribunal", OrderMade, row) with
        {
            Source = Source.Regs($"regulation {row.Paragraph}", row.Confidence),
            Excuses = TribunalExcuses(row),
        }),
        .. Rows.Where(row => row.Unopposed is not null).Select(row => Limit("unopposed", TribunalNotified, row) with
        {
            OnlyBeforeResponse = true,
            Source = Source.Regs($"regulation {row.Unopposed}", row.Unopposed is "45" ? Confidence.Secondary : Confidence.Text),
            Notes = ["The time runs from the day the authority told the tribunal that it does not oppose the appeal.", NoExceptions, Held],
        }),
        .. Rows.Select(row => Limit("agreed", MediationAgreed, row) with
        {
            Source = Source.Regs($"regulations 42 and {row.Paragraph}", row.Confidence),
            Notes = ["Something agreed that could have been appealed is done in the time that an order would give. The parties may agree other periods in writing.", NoExceptions, Held],
        }),
    ];

    private static TimeLimit Limit(string prefix, FactType from, Row row) => new()
    {
        Id = $"{prefix}-{row.Id}",
        Duty = row.Duty,
        Kind = row.Kind,
        Party = Party.Authority,
        Source = Source.Regs($"regulation {row.Paragraph}", row.Confidence),
        Counts = [new(row.Length, new FactMatch(from, row.Orders))],
        StopsOn = row.Stops,
        OnlyIf = row.Id == "assess-no-plan" ? row.Stops : [],
        NotApplicableAfter = row.NotApplicableAfter,
        SetAsideBy = row.Id == "assess-no-plan" ? PlanComing : [],
        EndedBy = CaseEnded,
        AsSoonAsPracticable = row.Id is "assess-no-plan" or "assess-final",
        InForceFrom = new(2015, 3, 23),
        Notes =
        [
            "The time runs from the day the tribunal sent out the order, not from the request made before. The tribunal may direct another period.",
            Held,
        ],
    };

    private static Excuse[] TribunalExcuses(Row row)
    {
        var source = Source.Regs("regulation 44(3)", Confidence.Secondary);
        Excuse[] always =
        [
            new(Ground.ExceptionalCircumstances, source), new(Ground.AbsentTwoWeeks, source),
            new(Ground.SchoolClosed, source), new(Ground.EarlyYearsClosed, source),
        ];
        return row.DraftInvolved ? [.. always, new(Ground.LateRepresentations, source)] : always;
    }
}
