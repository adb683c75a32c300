namespace OneStory.Returns.Sen2;

internal static class ReviewRules
{
    private const string Path = "ActivePlans/";
    private const int DaysToDecide = 28;

    public static void Check(Sen2Request request, Sen2Scope scope, Sen2Found found)
    {
        if (request.ActivePlan is not { } plan) return;
        found.If(plan.LastReviewOn < plan.ReviewMeetingOn, "S2-053", Path + "LastReview", "The decision after the review is before the meeting.");
        found.If(plan.ReviewOutcome is null && plan is { LastReviewOn: not null, ReviewMeetingOn: not null }, "S2-053", Path + "ReviewOutcome", "The review has a day of decision, but no decision.");
        found.If(plan.ReviewOutcome is not null && plan.LastReviewOn is null, "S2-053", Path + "LastReview", "The review has a decision, but no day of it.");
        found.If(plan.ReviewDraftOn is not null && plan.ReviewOutcome != "A", "S2-053", Path + "ReviewDraft", "There is a draft amended plan, but no decision to amend.");
        found.If(plan.LastReviewOn?.DayNumber - plan.ReviewMeetingOn?.DayNumber > DaysToDecide, "S2-054", Path + "LastReview", "The decision came more than 4 weeks after the meeting.");
        found.If(plan.PhaseTransferDue is { } due && (due.Month, due.Day) is not ((2, 15) or (3, 31)), "S2-055", Path + "PhaseTransferDueDate",
            "A plan for a phase transfer is due on 15 February, or on 31 March from secondary school to post-16.");
        found.If(plan.PhaseTransferFinal > plan.PhaseTransferDue, "S2-055", Path + "PhaseTransferFinalDate", "The plan for the phase transfer was late.");
        found.If(request.IsInForceOn(scope.SurveyDay) && request.Plan()?.StartedOn < scope.Year.FirstDay && !(plan.LastReviewOn >= scope.Year.FirstDay)
            && !(plan.ReviewMeetingOn >= scope.Year.FirstDay), "S2-056", Path + "LastReview", "The plan is older than a year, and was not reviewed in the year of the return.");
    }
}
