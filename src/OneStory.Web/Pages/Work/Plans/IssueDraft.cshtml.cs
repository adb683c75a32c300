using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>Serving the draft: what stands in the way, what the notice says, when the fifteen days end.</summary>
[Needs(Right.WritePlan, Shows = "the plan, to send the draft")]
public sealed class IssueDraftModel(CaseLawQuery law, PlanWritingQuery plans, PlanIssuesQuery issues, IssueDraft issue) : OneStoryPage
{
    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public string? WhatChanged { get; set; }

    public Guid Case { get; private set; }
    public PlanWriting Plan { get; private set; } = null!;
    public IssueSummary? Last { get; private set; }
    public ActNow LawSays { get; private set; } = null!;
    public IReadOnlyList<ComparedLine> Changes { get; private set; } = [];

    /// <summary>The last of the fifteen days, were it served today: the day itself is the first.</summary>
    public DateOnly WindowEnds => Today.AddDays(14);

    public IEnumerable<PlanCheck> Stops => Plan.Checks.Where(check => check.Weight == CheckWeight.StopsDraft);
    public IEnumerable<PlanCheck> Later => Plan.Checks.Where(check => check.Weight == CheckWeight.StopsFinal);
    public Notice Notice => Notices.Find("draft-plan")!;

    public Task<IActionResult> OnGet(Guid @case) => Show(@case);

    public async Task<IActionResult> OnPost(Guid @case) => await Answer(await issue.Do(@case, new(Number, WhatChanged)), _ =>
    {
        Said = $"Draft {Number} has been served today. The family has until the end of {WindowEnds.InWords()}. The first day on which the plan can be final is {WindowEnds.AddDays(1).InWords()}.";
        return Onward("case", @case, "plan", "comments");
    }, () => Show(@case));

    private async Task<IActionResult> Show(Guid caseId)
    {
        if (await law.Of(caseId) is not { } found) return NotFound();
        if (await plans.Of(caseId) is not { } plan) return Onward("case", caseId, "plan", "write");
        (Case, Plan) = (caseId, plan);
        LawSays = found.Position.Acts().First(act => act.Act == Acts.ServeDraft);
        Last = await issues.OfCase(caseId) is [var latest, ..] ? latest : null;
        if (Last is not null && await issues.Content(caseId, Last.Number) is { } before) Changes = [.. PlanComparison.Of(before, plan.Plan).Where(line => line.Fate != LineFate.Same)];
        Number = (Last?.Number ?? 0) + 1;
        ModelState.Remove(nameof(Number));
        return Page();
    }
}
