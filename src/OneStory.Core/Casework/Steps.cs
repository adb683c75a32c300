using OneStory.Law;

namespace OneStory.Casework;

/// <summary>The one thing to do next on a case.</summary>
/// <param name="Text">"Decide whether to assess".</param>
/// <param name="Path">Where it is done, after the address of the case: "decide".</param>
public sealed record NextThing(string Text, string Path);

/// <summary>Short names for where a case is, and what is done there.</summary>
public static class Steps
{
    /// <summary>The states of the assessment track in which there is something to do, in order, with their short names.</summary>
    public static IReadOnlyList<(string Stage, string Name)> All { get; } =
    [
        (CaseStates.Requested.Id, "Deciding whether to assess"),
        (CaseStates.Assessing.Id, "Gathering advice"),
        (CaseStates.Drafting.Id, "Writing the plan"),
        (CaseStates.DraftIsServed.Id, "Draft with the family"),
        (CaseStates.PlanIssued.Id, "Final plan sent"),
        (CaseStates.RefusedToAssess.Id, "Decided not to assess"),
        (CaseStates.RefusedPlan.Id, "Decided a plan is not needed"),
        (CaseStates.Withdrawn.Id, "Request withdrawn"),
        (CaseStates.NotAsked.Id, "Nothing asked"),
    ];

    public static string Name(string stage) => All.FirstOrDefault(step => step.Stage == stage).Name ?? stage.Replace('-', ' ').Capitalised();

    /// <summary>What the clock that runs out next is for.</summary>
    public static string? ForLimit(string? limitId) => limitId switch
    {
        null => null,
        "assess-decision" or "detained-assess-decision" => "Decision whether to assess",
        "no-plan-decision" or "detained-no-plan-decision" => "Decision whether a plan is needed",
        "final-plan" or "detained-final-plan" => "Final plan",
        "review-12-months" => "Annual review",
        "review-decision" => "Decision after the review",
        "amend-notice" or "amend-final" or "amend-not-amending" => "Amended plan",
        "phase-transfer" or "phase-transfer-post-16" or "post-16-move" => "Plan for the next phase",
        "appeal-response" => "Answer to the appeal",
        "mediation-arrange" => "Mediation",
        _ => limitId.Replace('-', ' ').Capitalised(),
    };

    /// <param name="lateAdvice">How many advisers have not answered in their six weeks.</param>
    /// <param name="askedAdvice">How many have been asked at all.</param>
    /// <param name="openAdvice">How many have still to answer.</param>
    /// <param name="waitingOn">Whom the case waits for, as its standing says.</param>
    public static NextThing Next(string stage, int askedAdvice, int openAdvice, int lateAdvice, string? waitingOn) => stage switch
    {
        "requested" => new("Decide whether to assess", "decide"),
        "assessing" when askedAdvice == 0 => new("Ask for advice", "advice"),
        "assessing" when lateAdvice > 0 => new($"Chase {Words.Of(lateAdvice, "late answers")}", "advice"),
        "assessing" when openAdvice > 0 => new("See who has answered", "advice"),
        "assessing" => new("Decide whether to make a plan", "plan/decide"),
        "drafting" => new("Write the plan", "plan/write"),
        "draft-served" when waitingOn == DeadlineCache.TheFamily => new("See what the family says", "plan/comments"),
        "draft-served" when waitingOn is not null => new("See what settings answer", "consultations"),
        "draft-served" => new("Send the final plan", "plan/finalise"),
        "refused-to-assess" or "refused-plan" => new("See what was decided", "history"),
        _ => new("Open the case", ""),
    };
}
