using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Documents;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>The plan as it would be sent: the real document, on screen and as a file.</summary>
[Needs(Right.WritePlan, Shows = "the plan, as a document")]
public sealed class PreviewModel(PlanIssuesQuery issues, AccessLog log) : OneStoryPage
{
    public string Document { get; private set; } = "";
    public Guid Case { get; private set; }

    public async Task<IActionResult> OnGet(Guid @case)
    {
        if (await issues.BeingWritten(@case) is not { } plan) return Onward("case", @case, "plan", "write");
        (Case, Document) = (@case, HtmlWriter.Write(PlanDocument.Of(plan, Authority.Colour, Authority.IsDemonstration)));
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid @case, string format)
    {
        if (PlanFiles.NameOf(format) is not { } name || await issues.BeingWritten(@case) is not { } plan) return NotFound();
        await log.Downloaded(Access, $"the plan being written, as {name}");
        return PlanFiles.Of(plan, format, Authority);
    }
}
