namespace OneStory.Returns.Sen2;

internal static class PlanRules
{
    private const string Path = "Assessment/NamedPlan/";
    private const int MostSettings = 2;

    public static void Check(Sen2Request request, Sen2Person person, Sen2Scope scope, Sen2Found found)
    {
        var inForce = request.IsInForceOn(scope.SurveyDay);
        found.If(inForce && request.Plan()?.StartedOn is null, "S2-040", Path + "StartDate", "The plan is in force, but not the day it started.");
        found.If(inForce && request.Plan() is null or { Settings: [] }, "S2-065", Path + "PlanDetail", "The plan is in force, but names no setting.");
        if (request.Plan() is not { } plan) return;
        found.If(plan.StartedOn > scope.SurveyDay, "S2-040", Path + "StartDate", "The plan starts after the survey day.");
        Settings(plan, person, scope, found);
        Budget(plan, found);
        Ended(request, plan, scope, found);
    }

    private static void Settings(Sen2NamedPlan plan, Sen2Person person, Sen2Scope scope, Sen2Found found)
    {
        found.If(plan.Settings.Count > MostSettings, "S2-042", Path + "PlanDetail", "A plan names at most two settings.");
        found.If(plan.Settings.Count > 0 && plan.Settings.All(setting => setting.Rank != "1"), "S2-042", Path + "PlanDetail", "No setting in the plan is the primary one.");
        found.If(plan.Settings.Select(setting => setting.Rank).Distinct().Count() < plan.Settings.Count, "S2-042", Path + "PlanDetail", "Two settings in the plan have the same rank.");
        for (var at = 0; at < plan.Settings.Count; at++)
        {
            var path = new SettingPath(Path + "PlanDetail", at + 1);
            SettingRules.Check(plan.Settings[at], path, person, scope, found);
            found.If(plan.Settings[at].Code is "NEET" or "NIEC" or "NIEO", "S2-045", path, "SENSetting", "A plan never names this. It is for where a child is.");
        }
    }

    private static void Budget(Sen2NamedPlan plan, Sen2Found found)
    {
        var paid = plan.OrganisedArrangements == true || plan.DirectPayments is not null;
        found.If(plan.PersonalBudget == true && !paid, "S2-044", Path + "PB", "There is a personal budget, but neither organised arrangements nor direct payments.");
        found.If(plan.PersonalBudget == false && paid, "S2-044", Path + "PB", "There are arrangements or payments of a personal budget, but no personal budget.");
    }

    private static void Ended(Sen2Request request, Sen2NamedPlan plan, Sen2Scope scope, Sen2Found found)
    {
        const string Tag = Path + "CeaseDate";
        found.If(plan.CeasedOn is null != plan.CeaseReason is null, "S2-043", plan.CeasedOn is null ? Tag : Path + "CeaseReason",
            plan.CeasedOn is null ? "There is a reason why the plan ended, but no day." : "The plan ended, but not why.");
        found.If(plan.CeasedOn < plan.StartedOn, "S2-043", Tag, "The plan ended before it started.");
        found.If(plan.CeasedOn is { } ended && !scope.IsInPeriod(ended), "S2-043", Tag, "The plan did not end in the year of the return.");
        found.If(plan.CeasedOn <= scope.SurveyDay && request.ActivePlan?.Placements.Any(placement => placement.LeftOn is null) == true, "S2-058", "ActivePlans",
            "The plan ended by the survey day, but a placement under it goes on.");
    }
}
