using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>Every draft and plan that was sent, as it was sent; two of them side by side.</summary>
[Needs(Right.ReadPlan, Shows = "the versions of the plan")]
public sealed class VersionsModel(PlanIssuesQuery issues, AccessLog log) : OneStoryPage
{
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    /// <summary>Whether lines that are the same are shown too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    public Guid Case { get; private set; }
    public IReadOnlyList<IssueSummary> Issues { get; private set; } = [];
    public IReadOnlyList<ComparedLine>? Compared { get; private set; }

    public async Task<IActionResult> OnGet(Guid @case)
    {
        (Case, Issues) = (@case, await issues.OfCase(@case));
        if (From is not { } from || To is not { } to) return Page();
        if (await issues.Content(@case, from) is not { } before || await issues.Content(@case, to) is not { } after) return NotFound();
        Compared = [.. PlanComparison.Of(before, after).Where(line => Whole || line.Fate != LineFate.Same)];
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid @case, int number, string format)
    {
        if (PlanFiles.NameOf(format) is not { } name || await issues.File(@case, number) is not { } written) return NotFound();
        var plan = PlanExport.Read(written).Required;
        await log.Downloaded(Access, $"{(plan.IsDraft ? $"draft {number} of the plan" : "the final plan")}, as {name}");
        return PlanFiles.Of(plan, format, Authority, written);
    }
}
