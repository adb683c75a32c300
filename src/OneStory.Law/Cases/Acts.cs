using static OneStory.Law.DecisionKinds;
using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>Every act in the table of what may lawfully be done.</summary>
public static class Acts
{
    // Assessment and first plan
    public static readonly Act AskForAssessment = new("ask-for-assessment", "Ask for an EHC needs assessment", Party.Anyone, new(RequestReceived, RequestKinds.Assessment));
    public static readonly Act BecomeResponsible = new("become-responsible", "Become responsible for a child who has or may have special educational needs", Party.Authority, FactTypes.BecameResponsible) { IsEvent = true };
    public static readonly Act AgreeToAssess = new("agree-to-assess", "Notify the family that it will assess", Party.Authority, new(DecisionSent, WillAssess));
    public static readonly Act RefuseAssessment = new("refuse-to-assess", "Notify the family that it will not assess, with reasons", Party.Authority, new(DecisionSent, RefuseToAssess));
    public static readonly Act Withdraw = new("withdraw-request", "Withdraw the request, in writing", Party.Requester, new(RequestWithdrawn, "in-writing"));
    public static readonly Act SeekAdvice = new("seek-advice", "Ask an adviser for advice", Party.Authority, AdviceRequested);
    public static readonly Act GiveAdvice = new("give-advice", "Give the advice", Party.Adviser, AdviceReceived);
    public static readonly Act RefusePlan = new("refuse-plan", "Notify the family that a plan is not necessary, with reasons", Party.Authority, new(DecisionSent, RefuseToIssuePlan));
    public static readonly Act AgreePlan = new("agree-plan", "Decide to make a plan, and tell the family", Party.Authority, new(DecisionSent, WillIssuePlan));
    public static readonly Act ServeDraft = new("serve-draft", "Serve the draft plan on the family", Party.Authority, DraftServed);
    public static readonly Act AskForMeeting = new("ask-for-meeting", "Ask for a meeting about the draft", Party.Family, MeetingRequested);
    public static readonly Act HoldMeeting = new("hold-meeting", "Meet the family about the draft", Party.Authority, MeetingHeld);
    public static readonly Act WaiveWindow = new("waive-window", "Agree in writing that there is nothing more to say on the draft", Party.Family, WindowWaived);
    public static readonly Act ConsultSetting = new("consult-setting", "Consult a setting about naming it in the plan", Party.Authority, ConsultationReceived);
    public static readonly Act ReplyToConsultation = new("reply-to-consultation", "Answer the consultation", Party.Setting, ConsultationReplied);
    public static readonly Act IssueFinalPlan = new("issue-final-plan", "Send the final plan", Party.Authority, new(DecisionSent, FinalPlan));

    // The plan in force
    public static readonly Act MakePlan = new("make-plan", "Make the plan", Party.Authority, PlanMade);
    public static readonly Act DetainPerson = new("detain", "Detain the child or young person", Party.Anyone, Detained) { IsEvent = true };
    public static readonly Act ReleasePerson = new("release", "Release the child or young person", Party.Anyone, Released) { IsEvent = true };

    // Review
    public static readonly Act ArrangeReview = new("arrange-review", "Give notice of the review meeting", Party.ReviewArranger, ReviewNoticeGiven);
    public static readonly Act CirculatePapers = new("circulate-review-papers", "Circulate the advice for the review", Party.ReviewArranger, ReviewPapersSent);
    public static readonly Act HoldReview = new("hold-review-meeting", "Hold the review meeting", Party.ReviewArranger, ReviewMeeting);
    public static readonly Act ReportReview = new("report-review", "Send the report of the review meeting", Party.Setting, ReviewReportSent);
    public static readonly Act DecideToKeep = new("decide-to-keep", "Decide after the review to keep the plan as it is", Party.Authority, new(DecisionSent, KeepPlan));
    public static readonly Act DecideToAmend = new("decide-to-amend", "Decide after the review to amend the plan, with the notice of proposed amendments", Party.Authority, new(DecisionSent, AmendPlan));

    // Amendment
    public static readonly Act ProposeAmendments = new("propose-amendments", "Send the plan with the notice of proposed amendments", Party.Authority, AmendmentNoticeSent);
    public static readonly Act ServeAmendments = new("serve-amendments", "Serve the notice of proposed amendments", Party.Authority, AmendmentNoticeServed);
    public static readonly Act IssueAmendedPlan = new("issue-amended-plan", "Send the amended plan", Party.Authority, new(DecisionSent, AmendedPlan));
    public static readonly Act DecideNotToAmend = new("decide-not-to-amend", "Decide not to amend the plan after all, with reasons", Party.Authority, new(DecisionSent, NotAmending));

    // Reassessment
    public static readonly Act AskForReassessment = new("ask-for-reassessment", "Ask for a reassessment", Party.Anyone, new(RequestReceived, RequestKinds.Reassessment));
    public static readonly Act AgreeToReassess = new("agree-to-reassess", "Notify the family that it will reassess", Party.Authority, new(DecisionSent, WillReassess));
    public static readonly Act ReassessUnasked = new("reassess-unasked", "Decide to reassess without being asked", Party.Authority, ReassessmentNotified);
    public static readonly Act RefuseReassessment = new("refuse-to-reassess", "Notify the family that it will not reassess, with reasons", Party.Authority, new(DecisionSent, RefuseToReassess));
    public static readonly Act ReplacePlan = new("replace-plan", "Send the final plan after the reassessment", Party.Authority, new(DecisionSent, ReplacementPlan, AmendedPlan));

    // Ceasing
    public static readonly Act ConsiderCeasing = new("consider-ceasing", "Tell the family and the setting that it is considering ending the plan, and consult them", Party.Authority, CeasingConsidered);
    public static readonly Act NotifyCeasing = new("notify-ceasing", "Notify the family that the plan will end", Party.Authority, new(DecisionSent, CeasePlan));
    public static readonly Act GoOnMaintaining = new("go-on-maintaining", "Decide to go on maintaining the plan", Party.Authority, CeasingAbandoned);
    public static readonly Act EndPlan = new("end-plan", "Stop maintaining the plan", Party.Authority, PlanCeased);

    // Moves
    public static readonly Act LearnOfMove = new("learn-of-move", "Learn that the child is moving to another authority", Party.Authority, AwareOfMove) { IsEvent = true };
    public static readonly Act TransferOut = new("transfer-out", "Transfer the plan to the new authority", Party.Authority, new(Transferred, "out"));
    public static readonly Act TransferIn = new("transfer-in", "Receive a plan from another authority", Party.Authority, new(Transferred, "in")) { IsEvent = true };
    public static readonly Act TellFamilyOfTransfer = new("tell-family-of-transfer", "Tell the family what it proposes for the transferred plan", Party.Authority, TransferLetterSent);

    // Mediation
    public static readonly Act ContactMediationAdviser = new("contact-mediation-adviser", "Contact a mediation adviser", Party.Family, MediationAdviserContacted);
    public static readonly Act DeclineMediation = new("decline-mediation", "Tell the adviser that they do not want mediation", Party.Family, AdviserTold);
    public static readonly Act AskForMediation = new("ask-for-mediation", "Tell the authority that they want mediation, and about what", Party.Family, AuthorityTold);
    public static readonly Act TellHealth = new("tell-health", "Tell the health body that the family wants mediation about health provision", Party.Authority, HealthTold);
    public static readonly Act HoldMediation = new("hold-mediation", "Hold the mediation", Party.Authority, MediationHeld);
    public static readonly Act AgreeAtMediation = new("agree-at-mediation", "Reach an agreement at mediation", Party.Family, MediationAgreed);
    public static readonly Act EndMediation = new("end-mediation", "End mediation, or say that it cannot be arranged in time", Party.Authority, MediationEnded);
    public static readonly Act IssueCertificate = new("issue-certificate", "Issue the mediation certificate", Party.MediationAdviser, CertificateIssued);

    // Appeal
    public static readonly Act LodgeAppeal = new("lodge-appeal", "Appeal to the tribunal", Party.Family, AppealLodged);
    public static readonly Act LodgeAppealOnSetting = new("lodge-appeal-on-setting", "Appeal to the tribunal about the setting alone", Party.Family, AppealLodged);
    public static readonly Act RespondToAppeal = new("respond-to-appeal", "Respond to the appeal", Party.Authority, AppealResponded);
    public static readonly Act Concede = new("concede-appeal", "Tell the tribunal that it does not oppose the appeal", Party.Authority, TribunalNotified);
    public static readonly Act WithdrawAppeal = new("withdraw-appeal", "Withdraw the appeal", Party.Family, AppealWithdrawn);
    public static readonly Act DecideAppeal = new("decide-appeal", "Decide the appeal", Party.Tribunal, OrderMade);

    // Consequences of an order, a concession or an agreement
    public static readonly Act OrderAssessment = Ordered("order-assessment", "Order, concede or agree that the authority assesses", OrderKinds.Assess);
    public static readonly Act OrderPlan = Ordered("order-plan", "Order, concede or agree that a plan is made", OrderKinds.MakePlan);
    public static readonly Act OrderReconsideration = Ordered("order-reconsideration", "Send the decision back to be reconsidered", OrderKinds.Reconsider);
    public static readonly Act OrderReassessment = Ordered("order-reassessment", "Order, concede or agree that the authority reassesses", OrderKinds.Reassess);
    public static readonly Act OrderAmendment = Ordered("order-amendment", "Order, concede or agree that the plan is amended", OrderKinds.AmendContent, OrderKinds.ChangeSetting, OrderKinds.ContinueAndAmend);
    public static readonly Act OrderToContinue = Ordered("order-to-continue", "Order, concede or agree that the plan continues", OrderKinds.ContinuePlan, OrderKinds.ContinueAndAmend);

    // The end of a case
    public static readonly Act RecordDeath = new("record-death", "Record that the child or young person has died", Party.Authority, Died) { IsEvent = true };
    public static readonly Act EndResponsibility = new("end-responsibility", "Record that it is no longer responsible for the child or young person", Party.Authority, ResponsibilityEnded) { IsEvent = true };

    private static Act Ordered(string id, string title, params string[] kinds) =>
        new(id, title, Party.Tribunal, new FactMatch(OrderMade, kinds)) { AlsoRecordedBy = [new(TribunalNotified, kinds), new(MediationAgreed, kinds)] };
}
