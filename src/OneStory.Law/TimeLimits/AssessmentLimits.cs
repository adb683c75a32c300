using static OneStory.Law.DecisionKinds;
using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>From a request to the first plan: SEND Regulations 2014, regulations 4 to 14.</summary>
internal static class AssessmentLimits
{
    /// <summary>What ends a matter whosever duty it is.</summary>
    internal static readonly FactMatch[] CaseEnded = [Died, ResponsibilityEnded, new(Transferred, "out")];

    /// <summary>What says that there will be a plan, and so that no refusal of one is to come.</summary>
    internal static readonly FactMatch[] PlanComing = [new(DecisionSent, WillIssuePlan), DraftServed];

    /// <summary>What an authority does that has changed its mind after a refusal.</summary>
    private static readonly FactMatch[] Relented = [new(DecisionSent, WillAssess, WillIssuePlan, FinalPlan), DraftServed];

    internal static readonly FactMatch Withdrawn = new(RequestWithdrawn, "in-writing");
    private static readonly FactMatch Request = new(RequestReceived, RequestKinds.Assessment);

    internal static Excuse[] RegulationTen(Source closed, Source early, Source circumstances, Source absent) =>
    [
        new(Ground.SchoolClosed, closed), new(Ground.EarlyYearsClosed, early),
        new(Ground.ExceptionalCircumstances, circumstances), new(Ground.AbsentFourWeeks, absent),
    ];

    internal static readonly TimeLimit[] All =
    [
        new()
        {
            Id = "assess-decision",
            AsSoonAsPracticable = true,
            Detention = Detention.NotDetained,
            Duty = "notify the child's parent or the young person whether it will carry out an EHC needs assessment",
            Party = Party.Authority,
            Source = Source.Regs("regulations 4(1) and 5(1)"),
            Counts = [new(Within.Weeks(6), Request, BecameResponsible)],
            StopsOn = [new(DecisionSent, WillAssess, RefuseToAssess)],
            EndedBy = [Withdrawn, .. CaseEnded],
            Repeats = Repeats.AreTheSameClock,
            Excuses = RegulationTen(
                Source.Regs("regulation 5(4)(a)"), Source.Regs("regulation 5(4)(b)", Confidence.Secondary),
                Source.Regs("regulation 5(4)(c)", Confidence.Secondary), Source.Regs("regulation 5(4)(d)", Confidence.Secondary)),
            ExcusesDoNotCover = new(DecisionSent, RefuseToAssess),
            Notes =
            [
                "It is the notice, and not the decision, that must come in time.",
                "The clock runs from the day the request reached any part of the authority, not from the day it was logged, checked or complete.",
                "Regulation 4(1) sets the same six weeks for a refusal and contains no exceptions of its own, so none is applied to one.",
            ],
        },
        new()
        {
            Id = "advice-return",
            Duty = "give the authority the advice it asked for",
            Party = Party.Adviser,
            Source = Source.Regs("regulation 8(1)"),
            Counts = [new(Within.Weeks(6), AdviceRequested)],
            StopsOn = [AdviceReceived],
            EndedBy = [new(DecisionSent, RefuseToIssuePlan, FinalPlan, ReplacementPlan), Withdrawn, .. CaseEnded],
            Repeats = Repeats.AreTheSameClock,
            Excuses =
            [
                new(Ground.ExceptionalCircumstances, Source.Regs("regulation 8(2)(a)")),
                new(Ground.AbsentFourWeeks, Source.Regs("regulation 8(2)(b)")),
                new(Ground.MissedAppointment, Source.Regs("regulation 8(2)(c)")),
            ],
            Notes =
            [
                "Each adviser has a clock of their own, from the day they receive the request.",
                "Late advice does not move the authority's own clocks. Neither a waiting list nor a school holiday is an exception.",
                "For a reassessment the same six weeks apply (SEND Regulations 2014, regulation 26; taken from a secondary source).",
            ],
        },
        new()
        {
            Id = "no-plan-decision",
            AsSoonAsPracticable = true,
            Detention = Detention.NotDetained,
            Duty = "notify the child's parent or the young person of any decision that a plan is not necessary",
            Party = Party.Authority,
            Source = Source.Regs("regulation 10(1)"),
            Counts = [new(Within.Weeks(16), Request, BecameResponsible)],
            StopsOn = [new(DecisionSent, RefuseToIssuePlan)],
            OnlyIf = [new(DecisionSent, RefuseToIssuePlan)],
            NotApplicableAfter = [new(DecisionSent, RefuseToAssess, FinalPlan)],
            SetAsideBy = PlanComing,
            RevivedBy = Relented,
            EndedBy = [Withdrawn, .. CaseEnded],
            Repeats = Repeats.AreTheSameClock,
            Excuses = RegulationTen(
                Source.Regs("regulation 10(4)(a)"), Source.Regs("regulation 10(4)(b)"),
                Source.Regs("regulation 10(4)(c)"), Source.Regs("regulation 10(4)(d)")),
            Notes =
            [
                "Sixteen weeks from receiving the request, not from agreeing to assess.",
                "This limit governs a refusal only. A decision to make a plan has no limit of its own but the twenty weeks.",
            ],
        },
        new()
        {
            Id = "draft-window",
            Duty = "leave the family at least fifteen days to say what they think of the draft plan, ask for a setting and ask for a meeting, before it makes the plan final",
            Party = Party.Authority,
            Kind = LimitKind.Window,
            Source = Source.Regs("regulation 13(1)(a)"),
            Counts = [new(BeginningWith.Days(15), DraftServed)],
            StopsOn = [new(DecisionSent, FinalPlan, ReplacementPlan, AmendedPlan)],
            EndedBy = [Withdrawn, .. CaseEnded],
            Repeats = Repeats.StartAgain,
            WaivedBy = WindowWaived,
            Notes =
            [
                "Fifteen days is the least: the authority may leave longer.",
                "The day the draft was served counts, not the date typed on the letter. Post needs time to arrive.",
                "A change the family did not ask for means issuing the draft again, and fifteen more days (SEND Code of Practice 2015, paragraph 9.125; read in the text itself).",
                "A family who agree in writing that they have nothing more to say can let the window close early (from memory; not yet checked).",
            ],
        },
        new()
        {
            Id = "setting-consult-reply",
            Duty = "answer the authority's consultation about naming it in a plan",
            Party = Party.Setting,
            Binding = false,
            Source = Source.Code("9.83", Confidence.Secondary),
            Counts = [new(Within.Days(15), ConsultationReceived)],
            StopsOn = [ConsultationReplied],
            EndedBy = [new(DecisionSent, RefuseToIssuePlan, FinalPlan, ReplacementPlan, AmendedPlan), Withdrawn, .. CaseEnded],
            Notes = ["Silence neither stops nor extends the authority's clock: it must decide without the reply."],
        },
        new()
        {
            Id = "final-plan",
            AsSoonAsPracticable = true,
            Detention = Detention.NotDetained,
            Duty = "send the finalised plan to the child's parent or the young person, the setting named in it and the responsible commissioning body",
            Party = Party.Authority,
            Source = Source.Regs("regulation 13(2)"),
            Counts = [new(Within.Weeks(20), Request, BecameResponsible)],
            StopsOn = [new(DecisionSent, FinalPlan)],
            NotApplicableAfter = [new(DecisionSent, RefuseToAssess, RefuseToIssuePlan)],
            RevivedBy = Relented,
            EndedBy = [Withdrawn, .. CaseEnded],
            Repeats = Repeats.AreTheSameClock,
            Excuses = RegulationTen(
                Source.Regs("regulations 13(3) and 10(4)(a)"), Source.Regs("regulations 13(3) and 10(4)(b)"),
                Source.Regs("regulations 13(3) and 10(4)(c)"), Source.Regs("regulations 13(3) and 10(4)(d)")),
            Notes = ["Twenty weeks from receiving the request. The stages before have no allowances of their own: time lost or saved early moves nothing."],
        },
        .. Detained(),
    ];

    private static IEnumerable<TimeLimit> Detained()
    {
        (string Id, string Duty, int Weeks, Confidence Confidence, FactMatch Stop)[] rows =
        [
            ("detained-assess-decision", "notify the appropriate person or the detained young person whether it will carry out an assessment", 6, Confidence.Text, new(DecisionSent, WillAssess, RefuseToAssess)),
            ("detained-no-plan-decision", "notify the appropriate person or the detained young person of any decision that a plan is not necessary", 16, Confidence.Memory, new(DecisionSent, RefuseToIssuePlan)),
            ("detained-final-plan", "send the finalised plan for the detained person", 20, Confidence.Text, new(DecisionSent, FinalPlan)),
        ];
        return rows.Select(row => new TimeLimit
        {
            Id = row.Id,
            Duty = row.Duty,
            Party = Party.Authority,
            Source = new($"SEND (Detained Persons) Regulations 2015{row.Weeks switch { 6 => ", regulation 4", 20 => ", regulation 13(2)", _ => "" }}", row.Confidence),
            Counts = [new(Within.Weeks(row.Weeks), Request, BecameResponsible)],
            StopsOn = [row.Stop],
            OnlyIf = row.Weeks == 16 ? [row.Stop] : [],
            NotApplicableAfter = row.Weeks switch
            {
                6 => [],
                16 => [new(DecisionSent, RefuseToAssess, FinalPlan)],
                _ => [new(DecisionSent, RefuseToAssess, RefuseToIssuePlan)],
            },
            SetAsideBy = row.Weeks == 16 ? PlanComing : [],
            EndedBy = [Withdrawn, .. CaseEnded],
            Repeats = Repeats.AreTheSameClock,
            Detention = Detention.OnlyDetained,
            InForceFrom = new(2015, 4, 1),
            Notes = ["The home authority's duties to a detained person follow the same six, sixteen and twenty weeks. Its exceptions (regulation 13(3) of those Regulations) are narrower, and OneStory does not hold them yet. The day the Regulations came into force is from memory; not yet checked."],
        });
    }
}
