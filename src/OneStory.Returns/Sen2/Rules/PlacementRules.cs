namespace OneStory.Returns.Sen2;

internal static class PlacementRules
{
    private const string Path = "ActivePlans/";

    public static void Check(Sen2Request request, Sen2Person person, Sen2Scope scope, Sen2Found found)
    {
        var day = scope.SurveyDay;
        found.If(request.ShouldBeInForceOn(day) && request.ActivePlan is null, "S2-050", "ActivePlans", "The plan has not ended, but nothing is said of where the child is.");
        if (request.ActivePlan is not { } plan) return;
        found.If(request.IsInForceOn(day) && !plan.Placements.Any(placement => placement.Rank == "1" && placement.IsOpenOn(day)),
            plan.TransferredFrom is null ? "S2-050" : "S2-066", Path + "PlacementDetail", "There is no primary placement on the survey day.");
        for (var at = 0; at < plan.Placements.Count; at++)
        {
            var (placement, path) = (plan.Placements[at], new SettingPath(Path + "PlacementDetail", at + 1));
            SettingRules.Check(placement, path, person, scope, found);
            found.If(placement.EnteredOn is null, "S2-057", path, "EntryDate", "The placement has no entry date.");
            found.If(placement.LeftOn < placement.EnteredOn, "S2-051", path, "LeavingDate", "The placement ends before it begins.");
            found.If(plan.Placements.Take(at).Any(earlier => BothPrimary(earlier, placement)), "S2-051", path, "EntryDate", "Two primary placements overlap.");
        }

        Needs(request, plan, scope, found);
    }

    private static bool BothPrimary(Sen2Placement one, Sen2Placement other) =>
        (one.Rank, other.Rank) is ("1", "1") && one.EnteredOn is { } first && other.EnteredOn is { } second
        && first < (other.LeftOn ?? DateOnly.MaxValue) && second < (one.LeftOn ?? DateOnly.MaxValue);

    private static void Needs(Sen2Request request, Sen2ActivePlan plan, Sen2Scope scope, Sen2Found found)
    {
        const string Tag = Path + "SENneed";
        found.If(request.IsInForceOn(scope.SurveyDay) && plan.Needs.All(need => need.Rank != "1" || need.Type is null), "S2-052", Tag, "There is no primary need.");
        found.If(plan.Needs.DistinctBy(need => need.Type).Count() < plan.Needs.Count, "S2-052", Tag, "The same need is said twice.");
        found.If(plan.Needs.DistinctBy(need => need.Rank).Count() < plan.Needs.Count, "S2-052", Tag, "Two needs have the same rank.");
    }
}
