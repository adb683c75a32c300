using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>Whether provision must be made in accordance with a plan: the answer, the reasons, and the notice that follows.</summary>
[Needs(Right.DecideAssessments, Shows = "the assessment, to decide whether to make a plan")]
public sealed class DecideModel(CasePageQuery cases, PlanWritingQuery plans, DecideToMakePlan make, DecideNotToMakePlan refuse) : OneStoryPage
{
    [BindProperty]
    public bool? WillMakePlan { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Considered { get; set; }

    [BindProperty]
    public string? WhatHappensAnyway { get; set; }

    /// <summary>The item of the panel that decided.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Item { get; set; }

    public CasePage Case { get; private set; } = null!;
    public IReadOnlyList<AdviceBesidePlan> Advice { get; private set; } = [];
    public ActNow Agree => Case.Acts.First(act => act.Act == Acts.AgreePlan);
    public ActNow Refuse => Case.Acts.First(act => act.Act == Acts.RefusePlan);

    public Task<IActionResult> OnGet(Guid @case) => Show(@case);

    public async Task<IActionResult> OnPost(Guid @case)
    {
        if (WillMakePlan is null) ModelState.AddModelError(nameof(WillMakePlan), "Say whether a plan is needed");
        if (string.IsNullOrWhiteSpace(Reasons)) ModelState.AddModelError(nameof(Reasons), "Write the reasons for the family");
        if (!ModelState.IsValid) return await Show(@case);
        if (WillMakePlan == true)
            return await Answer(await make.Do(@case, new(Reasons!, Considered ?? "", Item)), _ =>
            {
                Said = "You have decided to make a plan, and the family is told today. Section A opens with what they have told us already.";
                return Onward("case", @case, "plan", "write");
            }, () => Show(@case));
        return await Answer(await refuse.Do(@case, new(Reasons!, Considered ?? "", WhatHappensAnyway ?? "", Item)), _ =>
        {
            Said = "You have decided that a plan is not necessary. The family is told today, with your reasons and what they can do about it.";
            return Onward("case", @case);
        }, () => Show(@case));
    }

    private async Task<IActionResult> Show(Guid caseId)
    {
        if (await cases.Of(caseId) is not { } found) return NotFound();
        (Case, Advice) = (found, await plans.AdviceGiven(caseId));
        return Page();
    }
}
