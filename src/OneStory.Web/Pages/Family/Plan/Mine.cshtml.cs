using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Plan;

/// <summary>The young person's own version, once a person has checked it and the plan is in force.</summary>
[Needs(Right.ReadPlan, Shows = "the plan in plain words")]
public sealed class MineModel(PlanIssuesQuery issues) : OneStoryPage
{
    public Guid Child { get; private set; }
    public IReadOnlyList<(bool IsHeading, string Text)> Blocks { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid child)
    {
        Child = child;
        if (await issues.LatestOf(child) is not { Final: { } final } latest || await issues.Content(latest.CaseId, final) is not { OwnVersion: { } own }) return Onward("child", child, "plan");
        Blocks = OwnVersion.Blocks(own);
        return Page();
    }
}
