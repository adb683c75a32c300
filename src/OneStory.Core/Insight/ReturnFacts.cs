using OneStory.Law;
using OneStory.People;

namespace OneStory.Insight;

/// <summary>
/// What the facts of a case come to on the survey day. A later overturn does not change the first outcome of a request, and work
/// that was all done before the year is historical.
/// </summary>
internal sealed class ReturnFacts
{
    private readonly List<CaseFact> facts;
    private readonly ReturnPeriod period;
    private readonly bool isLive;

    public ReturnFacts(Case found, Child child, ReturnPeriod period)
    {
        this.period = period;
        facts = [.. found.Facts.Where(fact => fact.WithdrawnByActId is null && fact.Date <= period.SurveyDay).OrderBy(fact => fact.Date)];
        isLive = found.Requests.Count > 0;
        Received = First(FactTypes.RequestReceived, RequestKinds.Assessment) ?? facts.Find(fact => fact.Type == FactTypes.BecameResponsible.Id)?.Date;
        Died = child.Died is { } died && died <= period.SurveyDay ? died : null;
        var decision = facts.Find(fact => Is(fact, DecisionKinds.WillAssess, DecisionKinds.RefuseToAssess));
        Decided = decision?.Date;
        WillAssess = decision?.Kind == DecisionKinds.WillAssess;
        IsOverturned = decision?.Kind == DecisionKinds.RefuseToAssess && facts.Exists(fact => Is(fact, DecisionKinds.WillAssess));
        Withdrawn = First(FactTypes.RequestWithdrawn, "in-writing") ?? (facts.Find(fact => fact.Type == FactTypes.ResponsibilityEnded.Id)?.Date is { } moved && found.Particulars?.ExportedTo is null ? moved : null);
        Issued = First(FactTypes.DecisionSent, DecisionKinds.FinalPlan);
        NoPlan = First(FactTypes.DecisionSent, DecisionKinds.RefuseToIssuePlan);
        var made = facts.Where(fact => fact.Type == FactTypes.PlanMade.Id || Is(fact, DecisionKinds.FinalPlan)).ToList();
        FirstMade = made.Count == 0 ? null : made[0].Date;
        Amended = facts.FindLast(fact => Is(fact, DecisionKinds.AmendedPlan, DecisionKinds.ReplacementPlan))?.Date;
        Started = FirstMade is null ? null : new[] { Amended, made.FindLast(fact => fact.Note is null)?.Date, FirstMade }.Max();
        IsTransferredOut = Last(FactTypes.Transferred) is { Kind: "out" };
        Ceased = Last(FactTypes.PlanCeased)?.Date ?? (IsTransferredOut ? Last(FactTypes.Transferred)!.Date : Died);
        HasMetInYear = facts.Exists(fact => fact.Type == FactTypes.ReviewMeeting.Id && fact.Date >= period.From && fact.Date <= period.To);
        ReviewMeeting = Last(FactTypes.ReviewMeeting)?.Date;
        var reviewed = facts.FindLast(fact => fact.Type == FactTypes.LastReviewed.Id || Is(fact, DecisionKinds.KeepPlan, DecisionKinds.AmendPlan, DecisionKinds.CeasePlan));
        if (reviewed is not null && (ReviewMeeting is null || reviewed.Date >= ReviewMeeting))
        {
            LastReview = reviewed.Date;
            ReviewOutcome = facts.FindLast(fact => fact.Date == reviewed.Date && Is(fact, DecisionKinds.KeepPlan, DecisionKinds.AmendPlan, DecisionKinds.CeasePlan))?.Kind switch
            {
                DecisionKinds.KeepPlan => "M",
                DecisionKinds.AmendPlan => "A",
                DecisionKinds.CeasePlan => "C",
                _ => null,
            };
        }

        var draft = Last(FactTypes.AmendmentNoticeSent)?.Date;
        ReviewDraft = draft >= (ReviewMeeting ?? LastReview) ? draft : null;
        LastReviewed = reviewed?.Date;
        PhaseTransferFinal = Last(FactTypes.PhaseTransferSettled)?.Date;
        if (Last(FactTypes.Year) is { } year) PhaseTransferDue = year.Kind == PhaseTransfer.ToPost16 ? new(year.Date.Year, 3, 31) : new(year.Date.Year, 2, 15);
    }

    public DateOnly SurveyDay => period.SurveyDay;
    public DateOnly? Received { get; }
    public DateOnly? Died { get; }

    /// <summary>Whether a refusal to assess was followed by an assessment. A return keeps the refusal.</summary>
    public bool IsOverturned { get; }

    /// <summary>When the plan was first made, as far as is known.</summary>
    public DateOnly? FirstMade { get; }

    /// <summary>When an amended plan, or one in its place, was last sent.</summary>
    public DateOnly? Amended { get; }

    /// <summary>Whether a review meeting was held in the calendar year.</summary>
    public bool HasMetInYear { get; }

    /// <summary>The last decision after a review, whether or not another meeting has been held since.</summary>
    public DateOnly? LastReviewed { get; }
    public DateOnly? Decided { get; }
    public bool WillAssess { get; }
    public DateOnly? Withdrawn { get; }
    public DateOnly? Issued { get; }
    public DateOnly? NoPlan { get; }
    public DateOnly? Started { get; }
    public DateOnly? Ceased { get; }
    public bool IsTransferredOut { get; }
    public DateOnly? ReviewMeeting { get; }
    public DateOnly? LastReview { get; }
    public string? ReviewOutcome { get; }
    public DateOnly? ReviewDraft { get; }
    public DateOnly? PhaseTransferDue { get; }
    public DateOnly? PhaseTransferFinal { get; }

    /// <summary>Whether a plan is in force on the survey day.</summary>
    public bool IsInForce => Started is not null && Ceased is null;

    /// <summary>Whether the request and the assessment were over before the year began, or are not on record.</summary>
    public bool IsHistorical => Received is null || (FirstMade < period.From && (Issued ?? FirstMade) < period.From);

    public bool IsInScope => IsInForce || (Ceased >= period.From && Ceased <= period.To) || (Started is null && Received is not null && (Concluded is null || Concluded >= period.From));

    /// <summary>The day on which a request that led to no plan came to its end.</summary>
    private DateOnly? Concluded => Decided is not null && !WillAssess && !IsOverturned ? Decided : Died ?? NoPlan ?? Withdrawn ?? facts.Find(fact => fact.Type == FactTypes.ResponsibilityEnded.Id)?.Date;

    public string RequestOutcome => (Decided, WillAssess) switch
    {
        (not null, true) => Sen2Codes.Yes,
        (not null, false) => Sen2Codes.No,
        _ => Started is not null ? Sen2Codes.Historical : Withdrawn is not null ? Sen2Codes.Withdrawn : Sen2Codes.Awaited,
    };

    public bool HasAssessment => IsHistorical || IsOverturned || RequestOutcome is Sen2Codes.Yes or Sen2Codes.Historical;

    public string AssessmentOutcome =>
        IsHistorical || (Started is not null && Issued is null) ? Sen2Codes.Historical
        : Issued is not null ? Sen2Codes.Yes
        : NoPlan is not null ? Sen2Codes.No
        : Withdrawn is not null ? Sen2Codes.Withdrawn
        : Has(new FactMatch(FactTypes.DecisionSent, DecisionKinds.WillIssuePlan)) ? Sen2Codes.Yes : Sen2Codes.Awaited;

    public DateOnly? AssessmentOutcomeOn => Issued ?? NoPlan;

    /// <summary>What goes without saying of a case that was conducted here; of one that was brought in nothing does.</summary>
    public bool? Unless(bool? derived) => isLive ? derived ?? false : null;

    public bool Has(FactType type, DateOnly? from = null, DateOnly? until = null) => facts.Exists(fact => fact.Type == type.Id && (from is null || fact.Date >= from) && (until is null || fact.Date <= until));

    private bool Has(FactMatch match) => facts.Exists(fact => match.Matches(fact.ToLaw()));

    private DateOnly? First(FactType type, string kind) => facts.Find(fact => fact.Type == type.Id && fact.Kind == kind)?.Date;

    private CaseFact? Last(FactType type) => facts.FindLast(fact => fact.Type == type.Id);

    private static bool Is(CaseFact fact, params ReadOnlySpan<string> kinds) => fact.Type == FactTypes.DecisionSent.Id && kinds.Contains(fact.Kind!);
}
