using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Documents;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Plan;

/// <summary>Every section of the plan, as it was sent.</summary>
[Needs(Right.ReadPlan, Shows = "the plan")]
public sealed class WholeModel(PlanIssuesQuery issues) : OneStoryPage
{
    public Guid Child { get; private set; }
    public string Document { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid child)
    {
        Child = child;
        if (await issues.LatestOf(child) is not { Final: { } final } latest) return Onward("child", child, "plan");
        Document = HtmlWriter.Write(PlanDocument.Of((await issues.Content(latest.CaseId, final))!, Authority.Colour, Authority.IsDemonstration));
        return Page();
    }
}
