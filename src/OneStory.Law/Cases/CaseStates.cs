namespace OneStory.Law;

/// <summary>A thread of a case that moves on its own. A case is in one state on every track at once.</summary>
public sealed record Track(string Id, string Title);

/// <summary>Where one track of a case is. Overdue is never a state: it is said of the clock, and the duty goes on.</summary>
/// <param name="Id">The name used in files: "draft-served".</param>
/// <param name="Track">The track it belongs to.</param>
/// <param name="Meaning">What is so, as a clause: "the draft plan is with the family".</param>
public sealed record CaseState(string Id, Track Track, string Meaning)
{
    public override string ToString() => Id;
}

/// <summary>Every state, by track. The first of each track is where a case begins.</summary>
public static class CaseStates
{
    public static readonly Track Assessment = new("assessment", "Assessment and first plan");
    public static readonly Track Plan = new("plan", "The plan");
    public static readonly Track Review = new("review", "Review");
    public static readonly Track Amendment = new("amendment", "Amendment");
    public static readonly Track Reassessment = new("reassessment", "Reassessment");
    public static readonly Track Ceasing = new("ceasing", "Ceasing");
    public static readonly Track Move = new("move", "Move between authorities");
    public static readonly Track Mediation = new("mediation", "Mediation");
    public static readonly Track Appeal = new("appeal", "Appeal");
    public static readonly Track Responsibility = new("responsibility", "Responsibility");

    public static readonly CaseState NotAsked = new("not-asked", Assessment, "nobody has asked for an assessment");
    public static readonly CaseState Requested = new("requested", Assessment, "the authority is deciding whether to assess");
    public static readonly CaseState RefusedToAssess = new("refused-to-assess", Assessment, "the authority has refused to assess");
    public static readonly CaseState Assessing = new("assessing", Assessment, "the assessment is being carried out");
    public static readonly CaseState RefusedPlan = new("refused-plan", Assessment, "the authority has decided that a plan is not necessary");
    public static readonly CaseState Drafting = new("drafting", Assessment, "the plan is being written");
    public static readonly CaseState DraftIsServed = new("draft-served", Assessment, "the draft plan is with the family");
    public static readonly CaseState PlanIssued = new("plan-issued", Assessment, "the final plan has been sent");
    public static readonly CaseState Withdrawn = new("withdrawn", Assessment, "the person who asked has withdrawn");

    public static readonly CaseState NoPlan = new("no-plan", Plan, "no plan is in force");
    public static readonly CaseState Maintained = new("maintained", Plan, "a plan is in force and its provision must be secured");
    public static readonly CaseState KeptInDetention = new("kept-in-detention", Plan, "the plan is kept while the person is detained");
    public static readonly CaseState TransferredOut = new("transferred-out", Plan, "the plan is another authority's");
    public static readonly CaseState Ceased = new("ceased", Plan, "the plan has ceased");

    public static readonly CaseState NoReview = new("no-review", Review, "no review is under way");
    public static readonly CaseState ReviewArranged = new("review-arranged", Review, "a review meeting has been arranged");
    public static readonly CaseState PapersOut = new("papers-out", Review, "the advice for the review has been circulated");
    public static readonly CaseState MeetingIsHeld = new("meeting-held", Review, "the review meeting has been held");
    public static readonly CaseState Reported = new("reported", Review, "the report of the meeting has been sent");

    public static readonly CaseState NotAmendingNow = new("not-amending", Amendment, "no amendment is proposed");
    public static readonly CaseState AmendmentProposed = new("amendment-proposed", Amendment, "the family has the notice of proposed amendments");
    public static readonly CaseState OrderedToAmend = new("ordered-to-amend", Amendment, "the authority must amend the plan as ordered or agreed");

    public static readonly CaseState NotReassessing = new("not-reassessing", Reassessment, "no reassessment is under way");
    public static readonly CaseState ReassessmentAsked = new("reassessment-asked", Reassessment, "the authority is deciding whether to reassess");
    public static readonly CaseState Reassessing = new("reassessing", Reassessment, "the reassessment is being carried out");
    public static readonly CaseState ReassessmentDraft = new("reassessment-draft", Reassessment, "the new draft plan is with the family");

    public static readonly CaseState NotCeasing = new("not-ceasing", Ceasing, "nobody is considering ending the plan");
    public static readonly CaseState ConsideringCeasing = new("considering-ceasing", Ceasing, "the authority is consulting on ending the plan");
    public static readonly CaseState CeaseNotified = new("cease-notified", Ceasing, "notice that the plan will end has been sent, and it is still in force");

    public static readonly CaseState NotMoving = new("not-moving", Move, "no move is under way");
    public static readonly CaseState MoveKnown = new("move-known", Move, "the authority knows that the child is moving to another");
    public static readonly CaseState TransferredIn = new("transferred-in", Move, "the plan has come from another authority, and the family has not been told what follows");

    public static readonly CaseState NoMediation = new("no-mediation", Mediation, "no mediation is under way");
    public static readonly CaseState AdviserContacted = new("adviser-contacted", Mediation, "the family has contacted a mediation adviser");
    public static readonly CaseState MediationDeclined = new("mediation-declined", Mediation, "the family does not want mediation and awaits the certificate");
    public static readonly CaseState MediationWanted = new("mediation-wanted", Mediation, "the family wants mediation and it is to be arranged");
    public static readonly CaseState MediationIsHeld = new("mediation-held", Mediation, "a mediation meeting has been held");
    public static readonly CaseState MediationOver = new("mediation-over", Mediation, "mediation has ended and the certificate is due");
    public static readonly CaseState CertificateHeld = new("certificate-held", Mediation, "the family has the mediation certificate");

    public static readonly CaseState NoAppeal = new("no-appeal", Appeal, "no appeal is before the tribunal");
    public static readonly CaseState Lodged = new("lodged", Appeal, "the tribunal has the appeal, and the authority has not responded");
    public static readonly CaseState Responded = new("responded", Appeal, "the authority has responded to the appeal");

    public static readonly CaseState Responsible = new("responsible", Responsibility, "the authority is responsible");
    public static readonly CaseState Closed = new("closed", Responsibility, "the matter is closed");

    /// <summary>Every state, in the order of the tracks.</summary>
    public static IReadOnlyList<CaseState> All { get; } =
    [
        NotAsked, Requested, RefusedToAssess, Assessing, RefusedPlan, Drafting, DraftIsServed, PlanIssued, Withdrawn,
        NoPlan, Maintained, KeptInDetention, TransferredOut, Ceased,
        NoReview, ReviewArranged, PapersOut, MeetingIsHeld, Reported,
        NotAmendingNow, AmendmentProposed, OrderedToAmend,
        NotReassessing, ReassessmentAsked, Reassessing, ReassessmentDraft,
        NotCeasing, ConsideringCeasing, CeaseNotified,
        NotMoving, MoveKnown, TransferredIn,
        NoMediation, AdviserContacted, MediationDeclined, MediationWanted, MediationIsHeld, MediationOver, CertificateHeld,
        NoAppeal, Lodged, Responded,
        Responsible, Closed,
    ];

    /// <summary>The tracks, in order.</summary>
    public static IReadOnlyList<Track> Tracks { get; } = [.. All.Select(state => state.Track).Distinct()];

    /// <summary>Where a track begins.</summary>
    public static CaseState InitialOf(Track track) => All.First(state => state.Track == track);
}
