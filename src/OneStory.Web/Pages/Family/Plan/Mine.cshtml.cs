using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Plans;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.Plans;

namespace OneStory.Web.Pages.Family.Plan;

/// <summary>The young person's own version, once a person has checked it and the plan is in force.</summary>
[Needs(Right.ReadPlan, Shows = "the plan in plain words")]
public sealed class MineModel(PlanIssuesQuery issues, AccessLog log) : OneStoryPage
{
    public Guid Child { get; private set; }
    public IReadOnlyList<(bool IsHeading, string Text)> Blocks { get; private set; } = [];

    /// <summary>Which plan it is of: "Final plan, 12 March 2027".</summary>
    public string Version { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid child)
    {
        Child = child;
        if (await Of(child) is not { OwnVersion: { } own } plan) return Onward("child", child, "plan");
        (Blocks, Version) = (OwnVersion.Blocks(own), PlanDocument.VersionOf(plan));
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid child, string format)
    {
        if (format is not ("pdf" or "word") || await Of(child) is not { OwnVersion: not null } plan) return NotFound();
        await log.Downloaded(Access, $"the plan in plain words, as {PlanFiles.NameOf(format)}");
        return PlanFiles.OwnVersionOf(plan, format, Authority);
    }

    private async Task<PlanContent?> Of(Guid child) => await issues.LatestOf(child) is { Final: { } final } latest ? await issues.Content(latest.CaseId, final) : null;
}
