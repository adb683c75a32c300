namespace OneStory.Returns.Sen2;

internal static class AssessmentRules
{
    private const string Path = "Assessment/";
    private const int DaysToIssue = 140;

    public static void Check(Sen2Request request, Sen2Scope scope, Sen2Found found)
    {
        found.If(request is { Outcome: Sen2Plans.Agreed, Assessment: null, ExportedTo: null }, "S2-034", "Assessment",
            "The assessment was agreed, but nothing is said of it. One that is under way has the outcome A.");
        var transferredIn = request.ActivePlan?.TransferredFrom is not null;
        Authorities.Check(request.ActivePlan?.TransferredFrom, "ActivePlans/TransferLA", scope, found);
        found.If(transferredIn && (request.Outcome != Sen2Plans.Historical || request.Assessment?.Outcome != Sen2Plans.Historical), "S2-032", "ActivePlans/TransferLA",
            "The plan came from another authority, whose request and assessment are historical, H.");
        if (request.Assessment is not { } assessment) return;
        found.If(assessment.Outcome is null, "S2-034", Path + "AssessmentOutcome", "The assessment has no outcome. One that is under way has A.");
        found.If(NoPlanFollows(assessment) && (assessment.NamedPlan is not null || request.ActivePlan is not null), "S2-031", Path + "AssessmentOutcome",
            "There is a plan, but the assessment did not end with one.");
        Day(request, assessment, scope, found);
    }

    private static bool NoPlanFollows(Sen2Assessment assessment) =>
        assessment.Outcome == Sen2Plans.Awaited || Sen2Plans.IsWithdrawn(assessment.Outcome)
        || (assessment.Outcome == Sen2Plans.Refused && !Sen2Plans.MayBeOverturned(assessment.Outcome, assessment.Mediation, assessment.Tribunal));

    private static void Day(Sen2Request request, Sen2Assessment assessment, Sen2Scope scope, Sen2Found found)
    {
        const string Tag = Path + "AssessmentOutcomeDate";
        var decided = assessment.Outcome is Sen2Plans.Agreed or Sen2Plans.Refused;
        var issued = assessment.Outcome == Sen2Plans.Refused || assessment.NamedPlan?.StartedOn is not null;
        found.If(decided && issued && assessment.OutcomeOn is null, "S2-030", Tag, "The assessment has ended, but not the day of it is said.");
        found.If(decided && assessment.OutcomeOn < request.OutcomeOn, "S2-030", Tag, "The assessment ended before it was agreed to.");
        found.If(decided && assessment.OutcomeOn > scope.SurveyDay, "S2-030", Tag, "The assessment ended after the survey day.");
        found.If(assessment.Outcome == Sen2Plans.Agreed && assessment.ExceptionsApply != true
            && assessment.OutcomeOn?.DayNumber - request.ReceivedOn?.DayNumber > DaysToIssue, "S2-033", Tag, "The plan took more than 20 weeks, and no exception is said to apply.");
    }
}
