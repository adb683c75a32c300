using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Plans;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.Plans;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>The draft plan, for the family: what it is, how long they have, what they can say, where they have got to.</summary>
[Needs(Right.ReadPlan, Shows = "the draft plan")]
public sealed class IndexModel(DraftForFamilyQuery drafts, PlanIssuesQuery issues, AccessLog log) : DraftPage(drafts)
{
    public async Task<IActionResult> OnGet(Guid child) => await Missing(child) ?? Page();

    public async Task<IActionResult> OnGetFile(Guid child, string format)
    {
        if (await Missing(child) is { } missing) return missing;
        if (PlanFiles.NameOf(format) is not { } name || await issues.File(Draft.CaseId, Draft.Number) is not { } written) return NotFound();
        await log.Downloaded(Access, $"draft {Draft.Number} of the plan, as {name}");
        return PlanFiles.Of(Draft.Plan, format, Authority, written);
    }
}
