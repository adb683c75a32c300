namespace OneStory.Law;

/// <summary>Every dated fact that starts, stops or governs something in the statutory timetable.</summary>
public static class FactTypes
{
    private static readonly List<FactType> Defined = [];

    // The child
    public static readonly FactType Born = Fact("born", "the child was born");
    public static readonly FactType Died = Fact("died", "the child or young person died");
    public static readonly FactType ResponsibilityEnded = Fact("responsibility-ended", "the authority stopped being responsible for the child");
    public static readonly FactType LeftEducation = Fact("left-education", "the young person left education or training");
    public static readonly FactType Detained = Fact("detained", "the child or young person was detained");
    public static readonly FactType Released = Fact("released", "the child or young person was released");

    // Asking, assessing, the first plan
    public static readonly FactType RequestReceived = Fact("request-received", "the authority received the request", kinds: RequestKinds.All);
    public static readonly FactType BecameResponsible = Fact("became-responsible", "the authority became responsible for the child");
    public static readonly FactType RequestWithdrawn = Fact("request-withdrawn", "the person who asked withdrew the request", kinds: ["in-writing", "reported"]);
    public static readonly FactType AdviceRequested = Fact("advice-requested", "the adviser received the request for advice", kinds: AdviceKinds.All, about: "adviser", kindIsOptional: true);
    public static readonly FactType AdviceReceived = Fact("advice-received", "the authority received the advice", about: "adviser");
    public static readonly FactType DraftServed = Fact("draft-served", "the draft plan was served");
    public static readonly FactType WindowWaived = Fact("window-waived", "the family agreed in writing that they had nothing more to say");
    public static readonly FactType MeetingRequested = Fact("meeting-requested", "the family asked to meet an officer");
    public static readonly FactType MeetingHeld = Fact("meeting-held", "an officer met the family");
    public static readonly FactType ConsultationReceived = Fact("consultation-received", "the setting received the consultation", about: "setting");
    public static readonly FactType ConsultationReplied = Fact("consultation-replied", "the setting replied to the consultation", about: "setting");
    public static readonly FactType DecisionSent = Fact("decision-sent", "written notice of the decision was sent", kinds: DecisionKinds.All);
    public static readonly FactType PlanMade = Fact("plan-made", "the plan was first made");

    // Reviews and changes
    public static readonly FactType LastReviewed = Fact("last-reviewed", "the plan was last reviewed");
    public static readonly FactType TermStarts = Fact("term-starts", "the term starts", planned: true);
    public static readonly FactType ReviewListSent = Fact("review-list-sent", "the list of reviews due was sent to the setting");
    public static readonly FactType ReviewMeeting = Fact("review-meeting", "the review meeting is held", planned: true);
    public static readonly FactType ReviewNoticeGiven = Fact("review-notice-given", "notice of the review meeting was given");
    public static readonly FactType ReviewPapersSent = Fact("review-papers-sent", "advice and information for the review was circulated");
    public static readonly FactType ReviewReportSent = Fact("review-report-sent", "the report of the review meeting was sent");
    public static readonly FactType AmendmentNoticeSent = Fact("amendment-notice-sent", "the notice of proposed amendments was sent");
    public static readonly FactType AmendmentNoticeServed = Fact("amendment-notice-served", "the notice of proposed amendments was served");
    public static readonly FactType Year = Fact("year", "the child or young person transfers between phases", kinds: PhaseTransfer.Ids, planned: true, isYear: true);
    public static readonly FactType PhaseTransferSettled = Fact("phase-transfer-settled", "the plan was reviewed and, where necessary, amended to name the next setting");
    public static readonly FactType Moves = Fact("moves", "the young person moves to another post-16 institution", planned: true);
    public static readonly FactType ReassessmentNotified = Fact("reassessment-notified", "the authority notified the family that it will reassess");
    public static readonly FactType CeasingConsidered = Fact("ceasing-considered", "the authority told the family and the setting that it was considering ceasing to maintain the plan");
    public static readonly FactType CeasingAbandoned = Fact("ceasing-abandoned", "the authority decided to go on maintaining the plan");
    public static readonly FactType PlanCeased = Fact("plan-ceased", "the authority stopped maintaining the plan");

    // Moves between authorities and health bodies
    public static readonly FactType AwareOfMove = Fact("aware-of-move", "the old authority became aware of the move");
    public static readonly FactType Moved = Fact("moved", "the child or young person moves", planned: true);
    public static readonly FactType Transferred = Fact("transferred", "the plan was transferred", kinds: ["in", "out"]);
    public static readonly FactType TransferLetterSent = Fact("transfer-letter-sent", "the new authority told the family what it proposes");
    public static readonly FactType HealthAwareOfMove = Fact("health-aware-of-move", "the old health body became aware of the move");
    public static readonly FactType HealthTransferNotified = Fact("health-transfer-notified", "the old health body notified the new one");

    // Mediation
    public static readonly FactType MediationAdviserContacted = Fact("mediation-adviser-contacted", "the family contacted a mediation adviser");
    public static readonly FactType AdviserTold = Fact("adviser-told", "the family told the mediation adviser that they do not want mediation");
    public static readonly FactType AuthorityTold = Fact("authority-told", "the family told the authority that they want mediation", kinds: MediationKinds.Issues);
    public static readonly FactType HealthTold = Fact("health-told", "the health body was told that the family wants mediation about health provision", kinds: [MediationKinds.Health, MediationKinds.Both]);
    public static readonly FactType MediationHeld = Fact("mediation-held", "a mediation meeting was held");
    public static readonly FactType MediationEnded = Fact("mediation-ended", "mediation ended, or the authority said it could not arrange it in time");
    public static readonly FactType MediationAgreed = Fact("mediation-agreed", "an agreement was reached at mediation", kinds: [.. OrderKinds.All, MediationKinds.NotAppealable, MediationKinds.Health]);
    public static readonly FactType MediationAgreementTold = Fact("mediation-agreement-told", "the health body told the authority what was agreed");
    public static readonly FactType MediationAgreementDone = Fact("mediation-agreement-done", "what was agreed at mediation was done");
    public static readonly FactType CertificateIssued = Fact("certificate-issued", "the mediation certificate was issued");

    // The tribunal
    public static readonly FactType AppealLodged = Fact("appeal-lodged", "the tribunal received the appeal");
    public static readonly FactType AppealSent = Fact("appeal-sent", "the tribunal sent the appeal to the authority");
    public static readonly FactType AppealResponded = Fact("appeal-responded", "the authority responded to the appeal");
    public static readonly FactType AppealWithdrawn = Fact("appeal-withdrawn", "the family withdrew the appeal");
    public static readonly FactType TribunalNotified = Fact("tribunal-notified", "the authority told the tribunal that it does not oppose the appeal", kinds: OrderKinds.All);
    public static readonly FactType OrderMade = Fact("order-made", "the tribunal made its order", kinds: OrderKinds.All);
    public static readonly FactType AppealDetermined = Fact("appeal-determined", "the appeal was finally determined");
    public static readonly FactType RecommendationMade = Fact("recommendation-made", "the tribunal made its recommendation about health or social care", about: "body");
    public static readonly FactType RecommendationAnswered = Fact("recommendation-answered", "the body answered the tribunal's recommendation", about: "body");

    // Money and schools
    public static readonly FactType DirectPaymentStarted = Fact("direct-payment-started", "the first direct payment was made");
    public static readonly FactType DirectPaymentReviewed = Fact("direct-payment-reviewed", "the direct payments were reviewed");
    public static readonly FactType BecameSenco = Fact("became-senco", "the teacher became a special educational needs co-ordinator", about: "teacher");
    public static readonly FactType SencoQualified = Fact("senco-qualified", "the co-ordinator gained the qualification", about: "teacher");

    public static readonly FactType SenReportPublished = Fact("sen-report-published", "the school published its SEN information report");
    public static readonly FactType CommentsPublished = Fact("comments-published", "the authority published families' comments on the Local Offer and its response");

    // Adjacent law: not special educational needs
    public static readonly FactType InformationRequestReceived = Fact("information-request-received", "the authority received the request for information");
    public static readonly FactType InformationAnswered = Fact("information-answered", "the authority answered the request for information");
    public static readonly FactType SubjectAccessReceived = Fact("subject-access-received", "the authority received the request for a person's own data");
    public static readonly FactType IdentityConfirmed = Fact("identity-confirmed", "the person, having been asked, confirmed who they are");
    public static readonly FactType SubjectAccessExtended = Fact("subject-access-extended", "the authority told the person that the request is complex and will take longer");
    public static readonly FactType SubjectAccessAnswered = Fact("subject-access-answered", "the authority answered the request for a person's own data");
    public static readonly FactType ComplaintReceived = Fact("complaint-received", "the authority received the complaint");
    public static readonly FactType ComplaintAcknowledged = Fact("complaint-acknowledged", "the authority acknowledged the complaint");
    public static readonly FactType ComplaintAnswered = Fact("complaint-answered", "the authority answered the complaint");
    public static readonly FactType EscalationAcknowledged = Fact("escalation-acknowledged", "the authority acknowledged that the complaint goes to stage 2");
    public static readonly FactType EscalationAnswered = Fact("escalation-answered", "the authority answered at stage 2");
    public static readonly FactType RepresentationReceived = Fact("representation-received", "the authority received the Children Act complaint");
    public static readonly FactType RepresentationAnswered = Fact("representation-answered", "the authority answered the Children Act complaint");
    public static readonly FactType Stage2Requested = Fact("stage-2-requested", "the person asked for a stage 2 investigation");
    public static readonly FactType Stage2Answered = Fact("stage-2-answered", "the authority answered the stage 2 investigation");
    public static readonly FactType PanelRequested = Fact("panel-requested", "the person asked for a review panel");
    public static readonly FactType PanelHeld = Fact("panel-held", "the review panel met");
    public static readonly FactType BecameAware = Fact("became-aware", "the person came to know of what they complain about");
    public static readonly FactType OmbudsmanComplained = Fact("ombudsman-complained", "the person complained to the Ombudsman");
    public static readonly FactType Excluded = Fact("excluded", "the exclusion began");
    public static readonly FactType EducationStarted = Fact("education-started", "full-time education was arranged");
    public static readonly FactType GroundsArose = Fact("grounds-arose", "the grounds for judicial review arose");
    public static readonly FactType JudicialReviewIssued = Fact("judicial-review-issued", "the claim for judicial review was filed");
    public static readonly FactType Discriminated = Fact("discriminated", "the act of discrimination happened");
    public static readonly FactType DiscriminationClaimed = Fact("discrimination-claimed", "the tribunal received the discrimination claim");
    public static readonly FactType AccessibilityPlanMade = Fact("accessibility-plan-made", "the accessibility plan was made");

    private static readonly Dictionary<string, FactType> ById = Defined.ToDictionary(f => f.Id, StringComparer.Ordinal);

    /// <summary>Every type of fact, in the order of the timetable.</summary>
    public static IReadOnlyList<FactType> All { get; } = Defined.AsReadOnly();

    /// <summary>The type with the given name, or null.</summary>
    public static FactType? Find(string id) => ById.GetValueOrDefault(id);

    private static FactType Fact(
        string id, string happened, IReadOnlyList<string>? kinds = null, string? about = null, bool planned = false, bool isYear = false, bool kindIsOptional = false)
    {
        var type = new FactType(Defined.Count, id, happened) { Kinds = kinds ?? [], AboutWhat = about, Planned = planned, IsYear = isYear, KindIsOptional = kindIsOptional };
        Defined.Add(type);
        return type;
    }
}
