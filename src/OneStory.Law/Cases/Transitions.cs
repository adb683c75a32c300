using static OneStory.Law.Acts;
using static OneStory.Law.CaseStates;
using static OneStory.Law.Guards;

namespace OneStory.Law;

/// <summary>
/// What may lawfully be done, as a table: from a state, by an act, to a state, on conditions, on whose authority. It draws
/// the diagram in the documents, offers what can be done now and gives the reason where something cannot.
/// </summary>
public static class Transitions
{
    private static readonly Source Order = Source.Regs("regulations 42, 44 and 45", Confidence.Secondary);
    private static readonly Source NotInAct = new("Not in the Act or the Regulations; recorded because it happens", Confidence.Memory);
    private static readonly Source Guidance9125 = Source.Code("9.125", Confidence.Text);
    private static readonly Source Consult = Source.Act("sections 39(2) and 40(3)");
    private static readonly Source ReviewDecision = Source.Regs("regulation 20(10)", Confidence.Secondary);

    /// <summary>Every row.</summary>
    public static IReadOnlyList<Transition> All { get; } =
    [
        // Assessment and first plan
        new(NotAsked, AskForAssessment, Requested, Source.Act("section 36(1)"), NoPlanInForce),
        new(NotAsked, Acts.BecomeResponsible, Requested, Source.Regs("regulation 4(1)(b)")),
        .. From([RefusedToAssess, RefusedPlan, Withdrawn, PlanIssued], Acts.BecomeResponsible, Requested, Source.Regs("regulation 4(1)(b)"), NoPlanInForce),
        .. From([RefusedToAssess, RefusedPlan, Withdrawn, PlanIssued], AskForAssessment, Requested, Source.Act("section 36(1)"), NoPlanInForce),
        new(Requested, AgreeToAssess, Assessing, Source.Regs("regulation 5(1)")),
        new(Requested, RefuseAssessment, RefusedToAssess, Source.Regs("regulations 4(1) and 5(3)")),
        .. From([Requested, Assessing, Drafting, DraftIsServed], Withdraw, Withdrawn, NotInAct, OnlyTheRequest),
        .. Stay([Assessing, Drafting], SeekAdvice, Source.Regs("regulation 6(1)", Confidence.Secondary)),
        .. Stay([Assessing, Drafting, DraftIsServed], GiveAdvice, Source.Regs("regulation 8(1)")),
        new(RefusedToAssess, AgreeToAssess, Assessing, Source.Regs("regulation 5(1)")),
        .. From([RefusedPlan], AgreePlan, Drafting, Source.Act("section 37(1)"), AdviceSought),
        .. AsBefore([Requested, Assessing, Drafting, DraftIsServed], AskForAssessment, Source.Act("section 36(1)")),
        .. AsBefore([Requested, Assessing, Drafting, DraftIsServed], Acts.BecomeResponsible, Source.Regs("regulation 4(1)(b)")),
        .. AsBefore([DraftIsServed, PlanIssued], AgreePlan, Source.Act("section 37(1)")),
        new(Assessing, AgreeToAssess, Assessing, Source.Regs("regulation 44(2)(b)"), OrderToBeTold),
        .. From([Assessing, Drafting, DraftIsServed], RefusePlan, RefusedPlan, Source.Regs("regulation 10(1)"), NoPlanOrdered, AdviceSought),
        new(Assessing, AgreePlan, Drafting, Source.Act("section 37(1)"), AdviceSought),
        new(Assessing, ServeDraft, DraftIsServed, Source.Regs("regulation 13(1)"), AdviceSought),
        new(Drafting, ServeDraft, DraftIsServed, Source.Regs("regulation 13(1)")),
        new(DraftIsServed, ServeDraft, DraftIsServed, Guidance9125),
        .. Stay([DraftIsServed], AskForMeeting, Source.Regs("regulation 13(1)(a)(iii)", Confidence.Memory)),
        .. Stay([DraftIsServed], HoldMeeting, Source.Regs("regulation 13(1)(a)(iii)", Confidence.Memory)),
        .. Stay([DraftIsServed], WaiveWindow, NotInAct),
        .. Stay([Drafting, DraftIsServed], ConsultSetting, Consult),
        .. Stay([Drafting, DraftIsServed, PlanIssued], ReplyToConsultation, Source.Code("9.83", Confidence.Secondary)),
        new(DraftIsServed, IssueFinalPlan, PlanIssued, Source.Regs("regulation 13(2)"), DraftWindowOver, MeetingHeldIfAsked),
        Follows(RefusedToAssess, OrderAssessment, Assessing),
        Follows(RefusedToAssess, OrderReconsideration, Requested),
        Follows(RefusedPlan, OrderPlan, Drafting),
        Follows(RefusedPlan, OrderReconsideration, Assessing),

        // The plan in force
        new(NoPlan, Acts.MakePlan, Maintained, Source.Act("section 37(1)")) { IsConsequence = true },
        new(Ceased, Acts.MakePlan, Maintained, Source.Act("section 37(1)")) { IsConsequence = true },
        new(TransferredOut, Acts.MakePlan, Maintained, Source.Act("section 37(1)")) { IsConsequence = true },
        .. From([NoPlan, Ceased, TransferredOut], TransferIn, Maintained, Source.Regs("regulation 15(3)")),
        new(Maintained, TransferOut, CaseStates.TransferredOut, Source.Regs("regulation 15(2)")),
        new(Maintained, DetainPerson, KeptInDetention, Source.Act("sections 70 to 75", Confidence.Memory)),
        .. Stay([NoPlan, Ceased, CaseStates.TransferredOut], DetainPerson, Source.Act("sections 70 to 75", Confidence.Memory)),
        .. AsBefore([NoPlan, Ceased, CaseStates.TransferredOut], ReleasePerson, Source.Act("section 48", Confidence.Memory)),
        new(KeptInDetention, ReleasePerson, Maintained, Source.Act("section 48", Confidence.Memory)),
        new(Maintained, EndPlan, Ceased, Source.Act("section 45"), AppealTimeOver) { IsConsequence = true },
        .. From([Maintained, KeptInDetention], RecordDeath, Ceased, Source.Act("section 24", Confidence.Memory)).Select(row => row with { IsConsequence = true }),
        .. From([Maintained, KeptInDetention], EndResponsibility, Ceased, Source.Act("section 45(1)")).Select(row => row with { IsConsequence = true }),

        // Review
        new(NoReview, ArrangeReview, ReviewArranged, Source.Regs("regulations 20(3) and 21(3)"), PlanInForce),
        new(ReviewArranged, CirculatePapers, PapersOut, Source.Regs("regulations 20(4) and 21(4)")),
        new(NoReview, CirculatePapers, PapersOut, Source.Regs("regulations 20(4) and 21(4)"), PlanInForce),
        new(PapersOut, ArrangeReview, PapersOut, Source.Regs("regulations 20(3) and 21(3)")),
        .. From([ReviewArranged, PapersOut], HoldReview, MeetingIsHeld, Source.Regs("regulation 20(1)")),
        new(MeetingIsHeld, ReportReview, Reported, Source.Regs("regulations 20(9) and 21(7)", Confidence.Secondary)),
        .. AsBefore([NoReview], ReportReview, Source.Regs("regulations 20(9) and 21(7)", Confidence.Secondary)),
        .. From([MeetingIsHeld, Reported], DecideToKeep, NoReview, ReviewDecision),
        .. From([MeetingIsHeld, Reported], DecideToAmend, NoReview, ReviewDecision),
        .. From([MeetingIsHeld, Reported], NotifyCeasing, NoReview, ReviewDecision).Select(row => row with { IsConsequence = true }),

        // Amendment
        new(NotAmendingNow, ProposeAmendments, AmendmentProposed, Source.Regs("regulations 22(2)(a) and 28"), PlanInForce),
        .. Stay([AmendmentProposed], ServeAmendments, Source.Regs("regulation 22(2)(c)")),
        .. Stay([AmendmentProposed], ProposeAmendments, Source.Regs("regulation 22(2)(a)")),
        .. Stay([AmendmentProposed], ConsultSetting, Consult),
        .. Stay([AmendmentProposed], WaiveWindow, NotInAct),
        .. Stay([AmendmentProposed], AskForMeeting, Source.Regs("regulation 22(2)(c)(iii)")),
        .. Stay([AmendmentProposed], HoldMeeting, Source.Regs("regulation 22(2)(c)(iii)")),
        new(AmendmentProposed, IssueAmendedPlan, NotAmendingNow, Source.Regs("regulation 22(3)"), AmendWindowOver, MeetingHeldIfAsked),
        new(AmendmentProposed, DecideNotToAmend, NotAmendingNow, Source.Regs("regulation 22(4)")),
        Follows(NotAmendingNow, OrderAmendment, OrderedToAmend),
        Follows(AmendmentProposed, OrderAmendment, OrderedToAmend),
        new(OrderedToAmend, IssueAmendedPlan, NotAmendingNow, Order),

        // Reassessment
        new(NotReassessing, AskForReassessment, ReassessmentAsked, Source.Act("section 44(2)"), PlanInForce),
        new(NotReassessing, ReassessUnasked, Reassessing, Source.Act("section 44(3)"), PlanInForce),
        new(ReassessmentAsked, AgreeToReassess, Reassessing, Source.Regs("regulation 25(1)", Confidence.Secondary)),
        new(ReassessmentAsked, RefuseReassessment, NotReassessing, Source.Regs("regulations 24 and 25", Confidence.Secondary)),
        new(ReassessmentAsked, Withdraw, NotReassessing, NotInAct),
        new(Reassessing, AgreeToReassess, Reassessing, Source.Regs("regulation 44(2)(b)"), OrderToBeTold),
        .. AsBefore([Reassessing, ReassessmentDraft], ReassessUnasked, Source.Regs("regulation 25(1)", Confidence.Secondary)),
        .. Stay([Reassessing], SeekAdvice, Source.Regs("regulation 26", Confidence.Secondary)),
        .. Stay([Reassessing, ReassessmentDraft], GiveAdvice, Source.Regs("regulation 26", Confidence.Secondary)),
        new(Reassessing, ServeDraft, ReassessmentDraft, Source.Regs("regulation 27(1)"), AdviceSought),
        new(ReassessmentDraft, ServeDraft, ReassessmentDraft, Guidance9125),
        .. Stay([ReassessmentDraft], ConsultSetting, Consult),
        .. Stay([ReassessmentDraft], AskForMeeting, Source.Regs("regulation 27(1)")),
        .. Stay([ReassessmentDraft], HoldMeeting, Source.Regs("regulation 27(1)")),
        .. Stay([ReassessmentDraft], WaiveWindow, NotInAct),
        new(ReassessmentDraft, ReplacePlan, NotReassessing, Source.Regs("regulation 27(2)"), DraftWindowOver, MeetingHeldIfAsked),
        new(Reassessing, DecideNotToAmend, NotReassessing, Source.Act("section 51(2)(e)")),
        Follows(NotReassessing, OrderReassessment, Reassessing),

        // Ceasing
        new(NotCeasing, ConsiderCeasing, ConsideringCeasing, Source.Regs("regulation 31(1)"), PlanInForce),
        new(ConsideringCeasing, NotifyCeasing, CeaseNotified, Source.Act("section 45(1); SEND Regulations 2014, regulation 31"), NotUnder18OutOfEducation, ReviewedIfLeft),
        .. From([ConsideringCeasing, CeaseNotified], GoOnMaintaining, NotCeasing, Source.Act("section 45(1)")),
        new(CeaseNotified, EndPlan, NotCeasing, Source.Act("section 45(4) and explanatory note 247"), AppealTimeOver),
        Follows(CeaseNotified, OrderToContinue, NotCeasing),

        // Moves
        new(NotMoving, LearnOfMove, MoveKnown, Source.Regs("regulation 15(2)"), PlanInForce),
        new(MoveKnown, TransferOut, NotMoving, Source.Regs("regulation 15(2)")) { IsConsequence = true },
        new(NotMoving, TransferIn, CaseStates.TransferredIn, Source.Regs("regulation 15(3)")) { IsConsequence = true },
        new(CaseStates.TransferredIn, TellFamilyOfTransfer, NotMoving, Source.Regs("regulation 15(4)")),

        // A plan that goes, by whatever way, takes with it what was being done about it
        .. Abandoned(TransferOut, Source.Regs("regulation 15(3)")),
        .. Abandoned(EndPlan, Source.Act("section 45")),
        .. Abandoned(RecordDeath, Source.Act("section 24", Confidence.Memory)),
        .. Abandoned(EndResponsibility, Source.Act("section 45(1)")),

        // Mediation
        .. From([NoMediation, AdviserContacted, MediationDeclined, MediationWanted, MediationIsHeld, MediationOver, CertificateHeld], ContactMediationAdviser, AdviserContacted, Source.Regs("regulation 33"), DecisionCanBeAppealed, MediationInTime),
        new(AdviserContacted, DeclineMediation, MediationDeclined, Source.Regs("regulation 34", Confidence.Secondary)),
        new(AdviserContacted, AskForMediation, MediationWanted, Source.Regs("regulations 35 to 37", Confidence.Secondary)),
        new(NoMediation, AskForMediation, MediationWanted, Source.Regs("regulation 40", Confidence.Memory), DecisionCanBeAppealed, MediationInTime),
        new(MediationWanted, TellHealth, MediationWanted, Source.Regs("regulation 35", Confidence.Secondary), HealthInIssue),
        new(MediationWanted, HoldMediation, MediationIsHeld, Source.Regs("regulations 36 to 38", Confidence.Secondary)),
        .. From([MediationWanted, MediationIsHeld], EndMediation, MediationOver, Source.Regs("regulation 39", Confidence.Secondary)),
        .. From([MediationWanted, MediationIsHeld], AgreeAtMediation, MediationOver, Source.Regs("regulation 42")),
        .. From([MediationDeclined, MediationOver], IssueCertificate, CertificateHeld, Source.Regs("regulations 34 and 39", Confidence.Secondary)),

        // Appeal
        new(NoAppeal, LodgeAppeal, Lodged, Source.Act("section 51(1)"), DecisionCanBeAppealed, AppealInTime, CertificateIsHeld),
        new(NoAppeal, LodgeAppealOnSetting, Lodged, Source.Act("sections 51(2)(c) and 55", Confidence.Memory), DecisionCanBeAppealed, AppealInTime, PlanContentDecided),
        new(Lodged, RespondToAppeal, Responded, new("Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rule 21", Confidence.Memory)),
        .. From([Lodged, Responded], WithdrawAppeal, NoAppeal, new("Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rule 17", Confidence.Memory)),
        new(Lodged, Concede, NoAppeal, Source.Regs("regulation 45")),
        .. From([Lodged, Responded], DecideAppeal, NoAppeal, Source.Regs("regulation 43", Confidence.Memory)),

        // The end of a case
        new(Responsible, RecordDeath, Closed, Source.Act("section 24", Confidence.Memory)),
        new(Responsible, EndResponsibility, Closed, Source.Act("section 45(1)")),
        new(Closed, Acts.BecomeResponsible, Responsible, Source.Act("section 24", Confidence.Memory)) { IsConsequence = true },
        new(Closed, AskForAssessment, Responsible, Source.Act("section 24", Confidence.Memory)) { IsConsequence = true },
        new(Closed, TransferIn, Responsible, Source.Regs("regulation 15(3)")) { IsConsequence = true },
    ];

    private static readonly ILookup<FactType, Transition> ByFact =
        All.SelectMany(row => row.Act.RecordedByTypes.Select(type => (Type: type, Row: row))).ToLookup(pair => pair.Type, pair => pair.Row);

    /// <summary>The rows whose act the fact records.</summary>
    internal static IEnumerable<Transition> RecordedBy(Fact fact) => ByFact[fact.Type].Where(row => row.Act.IsRecordedBy(fact));

    private static IEnumerable<Transition> Abandoned(Act act, Source source) => CaseStates.All
        .Where(state => (state.Track == Assessment && (act == EndResponsibility || act == RecordDeath)) || state.Track == Review || state.Track == Amendment || state.Track == Reassessment || state.Track == Ceasing)
        .Where(state => state != InitialOf(state.Track) && !(act == EndPlan && state.Track == Ceasing))
        .Select(state => new Transition(state, act, InitialOf(state.Track), source) { IsConsequence = true });

    private static IEnumerable<Transition> From(CaseState[] from, Act act, CaseState to, Source source, params Guard[] guards) =>
        from.Select(state => new Transition(state, act, to, source, guards));

    private static IEnumerable<Transition> Stay(CaseState[] states, Act act, Source source) =>
        states.Select(state => new Transition(state, act, state, source));

    /// <summary>What may be recorded and changes nothing, and is not offered.</summary>
    private static IEnumerable<Transition> AsBefore(CaseState[] states, Act act, Source source) =>
        Stay(states, act, source).Select(row => row with { IsConsequence = true });

    private static Transition Follows(CaseState from, Act order, CaseState to) => new(from, order, to, Order) { IsConsequence = true };
}
