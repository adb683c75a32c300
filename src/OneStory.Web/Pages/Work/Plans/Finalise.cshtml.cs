using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>The final plan: what stands in the way, where each thing is put right, and the sending.</summary>
[Needs(Right.FinalisePlan, Shows = "the plan, to make it final")]
public sealed class FinaliseModel(FinalReadinessQuery readiness, CaseLawQuery law, FinalisePlan finalise) : OneStoryPage
{
    public Guid Case { get; private set; }
    public FinalReadiness Ready { get; private set; } = null!;
    public CaseInLaw Law { get; private set; } = null!;
    public Notice Notice => Notices.Find(DecisionKinds.FinalPlan)!;

    public Task<IActionResult> OnGet(Guid @case) => Show(@case);

    public async Task<IActionResult> OnPost(Guid @case) => await Answer(await finalise.Do(@case), _ =>
    {
        Said = "The plan is final, and is sent today to the family, the setting and the commissioning body.";
        return Onward("case", @case, "plan", "versions");
    }, () => Show(@case));

    private async Task<IActionResult> Show(Guid caseId)
    {
        if (await law.Of(caseId) is not { } found) return NotFound();
        if (await readiness.Of(caseId) is not { } ready) return Onward("case", caseId, "plan", "write");
        (Case, Law, Ready) = (caseId, found, ready);
        return Page();
    }
}
