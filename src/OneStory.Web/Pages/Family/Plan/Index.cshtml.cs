using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Audit;
using OneStory.Plans;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.Plans;

namespace OneStory.Web.Pages.Family.Plan;

/// <summary>The plan in force: what should be happening, and the whole plan as it was sent.</summary>
[Needs(Right.ReadPlan, Shows = "the plan")]
public sealed class IndexModel(PlanIssuesQuery issues, RoutesQuery routes, AccessLog log) : OneStoryPage
{
    public Guid Child { get; private set; }
    public bool IsOwn => IsOwnRecord(Child);
    public PlanContent? Plan { get; private set; }
    public bool HasDraft { get; private set; }
    public RoutesOpen? Routes { get; private set; }
    public IReadOnlyList<ContentLine> Provision(string section) => [.. Plan!.In(section).Where(line => line.Kind == PlanLineKind.Provision)];

    /// <summary>The outcomes that a line of provision leads to.</summary>
    public IEnumerable<ContentLine> For(ContentLine line) => Plan!.Lines.Where(outcome => outcome.Kind == PlanLineKind.Outcome && line.LeadsFrom.Contains(outcome.Id));

    public async Task<IActionResult> OnGet(Guid child)
    {
        Child = child;
        if (await issues.LatestOf(child) is not { } latest) return Page();
        HasDraft = latest.Draft is not null;
        if (latest.Final is not { } final) return Page();
        (Plan, Routes) = (await issues.Content(latest.CaseId, final), await routes.Of(latest.CaseId));
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid child, string format)
    {
        if (PlanFiles.NameOf(format) is not { } name || await issues.LatestOf(child) is not { Final: { } final } latest) return NotFound();
        var written = (await issues.File(latest.CaseId, final))!;
        await log.Downloaded(Access, $"the final plan, as {name}");
        return PlanFiles.Of(PlanExport.Read(written).Required, format, Authority, written);
    }
}
