using OneStory.Insight;
using OneStory.Law;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>A dated fact that a return tells.</summary>
/// <param name="Replaces">The kinds of which only one can be so; a different one on record was wrong. Empty where each is added to those before.</param>
internal sealed record ToldFact(FactType Type, DateOnly Date, string? Kind = null, string? Note = null)
{
    public IReadOnlyList<string?>? Replaces { get; init; }
}

/// <summary>Reads the dated facts of a request out of the return, in the words of the law.</summary>
internal sealed class Sen2Facts(Sen2Request request, DateOnly? born, ReturnPeriod period)
{
    private static readonly string?[] FirstDecision = [DecisionKinds.WillAssess, DecisionKinds.RefuseToAssess];
    private static readonly string?[] PlanDecision = [DecisionKinds.FinalPlan, DecisionKinds.RefuseToIssuePlan];

    public IEnumerable<ToldFact> All() => [.. OfRequest(), .. OfAssessment(), .. OfPlan(), .. OfReviews()];

    private IEnumerable<ToldFact> OfRequest()
    {
        if (request.ReceivedOn is { } received) yield return new(FactTypes.RequestReceived, received, RequestKinds.Assessment) { Replaces = [RequestKinds.Assessment] };
        if (request is { Outcome: "Y" or "N", OutcomeOn: { } decided })
        {
            yield return new(FactTypes.DecisionSent, decided, request.Outcome == "Y" ? DecisionKinds.WillAssess : DecisionKinds.RefuseToAssess) { Replaces = FirstDecision };
            // A refusal that was overturned stays what it was; of the decision that followed, the return has no day.
            if (request is { Outcome: "N", Assessment.Outcome: not null })
                yield return Undated(FactTypes.DecisionSent, DecisionKinds.WillAssess, request.Assessment.OutcomeOn ?? period.SurveyDay, "The return says that the refusal was overturned, and not when: it was on or before this day.");
        }

        if (request.Outcome == "W") yield return Withdrawn();
        if (request.ExportedTo is not null) yield return Undated(FactTypes.ResponsibilityEnded, null, LastOfTheYear, "The return says that the child moved, and not when: it was on or before this day.");
    }

    private IEnumerable<ToldFact> OfAssessment()
    {
        if (request.Assessment is not { } assessment) yield break;
        switch (assessment)
        {
            case { Outcome: "Y", OutcomeOn: { } issued }:
                yield return new(FactTypes.DecisionSent, issued, DecisionKinds.FinalPlan) { Replaces = PlanDecision };
                break;
            case { Outcome: "N", OutcomeOn: { } refused }:
                yield return new(FactTypes.DecisionSent, refused, DecisionKinds.RefuseToIssuePlan) { Replaces = PlanDecision };
                break;
            case { Outcome: "Y", NamedPlan: null }:
                yield return Undated(FactTypes.DecisionSent, DecisionKinds.WillIssuePlan, period.SurveyDay, "The return says that a plan will be made, and not when that was decided: it was on or before this day.");
                break;
            case { Outcome: "W" }:
                yield return Withdrawn();
                break;
        }
    }

    private IEnumerable<ToldFact> OfPlan()
    {
        if (request.Assessment is not { NamedPlan: { } plan } assessment) yield break;
        var isIssueDay = assessment.Outcome == "Y" && assessment.OutcomeOn == plan.StartedOn;
        if (plan.StartedOn is { } started && !isIssueDay)
        {
            // The return has the day of the plan as it now is. One amended after its review is not made anew: its next review is counted from the last.
            if (request.ActivePlan?.LastReviewOn is { } reviewed && reviewed < started)
            {
                if (assessment is not { Outcome: "Y", OutcomeOn: not null }) yield return Undated(FactTypes.PlanMade, null, reviewed, "The return has only the day of the plan as it now is. It was first made on or before this day.");
                yield return new(FactTypes.DecisionSent, started, DecisionKinds.AmendedPlan) { Replaces = [DecisionKinds.AmendedPlan] };
            }
            else
            {
                yield return new(FactTypes.PlanMade, started) { Replaces = [null] };
            }
        }

        if (plan.CeasedOn is { } ceased)
            yield return plan.CeaseReason == "5" ? new(FactTypes.Transferred, ceased, "out") { Replaces = ["out"] } : new(FactTypes.PlanCeased, ceased) { Replaces = [null] };
    }

    private IEnumerable<ToldFact> OfReviews()
    {
        if (request.ActivePlan is not { } plan) yield break;
        if (plan.ReviewMeetingOn is { } met) yield return new(FactTypes.ReviewMeeting, met);
        if (plan.LastReviewOn is { } reviewed)
        {
            var kind = plan.ReviewOutcome switch { "M" => DecisionKinds.KeepPlan, "A" => DecisionKinds.AmendPlan, "C" => DecisionKinds.CeasePlan, _ => null };
            if (kind is not null) yield return new(FactTypes.DecisionSent, reviewed, kind);
            if (kind is null or DecisionKinds.CeasePlan) yield return new(FactTypes.LastReviewed, reviewed);
        }

        if (plan.ReviewDraftOn is { } draft) yield return new(FactTypes.AmendmentNoticeSent, draft);
        if (plan.PhaseTransferDue is { } due) yield return new(FactTypes.Year, new(due.Year, 1, 1), PhaseOf(due), "The return says when the transfer was due. Between which phases was taken from that day and from age.");
        if (plan.PhaseTransferFinal is { } final) yield return new(FactTypes.PhaseTransferSettled, final);
    }

    private ToldFact Withdrawn() => Undated(FactTypes.RequestWithdrawn, "in-writing", LastOfTheYear, "The return says that the request was withdrawn, or ended before it was decided, and not when: it was on or before this day.");

    /// <summary>The latest it can have been. Once it is known from one return, a later one does not move it.</summary>
    private static ToldFact Undated(FactType type, string? kind, DateOnly latest, string note) => new(type, latest, kind, note) { Replaces = [kind] };

    /// <summary>What is over was over in the year of the return, unless it was only asked for after it.</summary>
    private DateOnly LastOfTheYear => request.ReceivedOn > period.To ? period.SurveyDay : period.To;

    private string PhaseOf(DateOnly due)
    {
        if (due.Month == 3) return PhaseTransfer.ToPost16;
        return (born is { } day ? Ages.NationalCurriculumYear(day, due) : 6) switch { < 1 => "early-years-to-school", <= 2 => "infant-to-junior", <= 5 => "primary-to-middle", 6 => "primary-to-secondary", _ => "middle-to-secondary" };
    }
}
