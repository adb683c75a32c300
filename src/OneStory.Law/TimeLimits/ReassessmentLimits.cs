using static OneStory.Law.AssessmentLimits;
using static OneStory.Law.DecisionKinds;
using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>Reassessment and ceasing: sections 44(2) and 45, and SEND Regulations 2014, regulations 23 to 31.</summary>
internal static class ReassessmentLimits
{
    internal static readonly TimeLimit[] All =
    [
        new()
        {
            Id = "reassess-decision",
            Duty = "notify the child's parent or the young person whether it will reassess",
            Party = Party.Authority,
            Source = Source.Regs("regulation 25(1)", Confidence.Secondary),
            Counts = [new(Within.Days(15), new FactMatch(RequestReceived, RequestKinds.Reassessment))],
            StopsOn = [new(DecisionSent, WillReassess, RefuseToReassess)],
            EndedBy = [Withdrawn, PlanCeased, .. CaseEnded],
            Repeats = Repeats.AreTheSameClock,
            Notes = ["Fifteen days, not fifteen working days."],
        },
        new()
        {
            Id = "reassess-final",
            AsSoonAsPracticable = true,
            Duty = "send the finalised plan after the reassessment",
            Party = Party.Authority,
            Source = Source.Regs("regulation 27(2)"),
            Counts = [new(Within.Weeks(14), ReassessmentNotified)],
            StopsOn = [new(DecisionSent, ReplacementPlan, AmendedPlan)],
            NotApplicableAfter = [new(DecisionSent, NotAmending)],
            EndedBy = [PlanCeased, .. CaseEnded],
            Repeats = Repeats.AreTheSameClock,
            Excuses = RegulationTen(
                Source.Regs("regulation 27(3)(a)"), Source.Regs("regulation 27(3)(b)"),
                Source.Regs("regulation 27(3)(c)"), Source.Regs("regulation 27(3)(d)")),
            Notes = ["Fourteen weeks of the notice that it will reassess, not of the request."],
        },
        new()
        {
            Id = "maintain-pending-appeal",
            Duty = "go on maintaining the plan while an appeal may be made or is undecided",
            Party = Party.Authority,
            Kind = LimitKind.Window,
            Source = Source.Act("section 45(4) and explanatory note 247"),
            Counts =
            [
                new(LodgingWithin.Months(2), new FactMatch(DecisionSent, CeasePlan)),
                new(LodgingWithin.Months(1), CertificateIssued) { Optional = true, Nearness = Nearness.After },
                new(Within.TheSameDay, AppealDetermined) { Optional = true, Nearness = Nearness.After },
            ],
            StopsOn = [PlanCeased],
            NotApplicableAfter = [CeasingAbandoned],
            EndedBy = CaseEnded,
            HeldOpen = (AppealLodged, AppealDetermined),
            Notes = ["No plan expires, lapses at 16, 18 or 19, or ends by being out of date: only this procedure ends it."],
        },
    ];
}
