using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Decisions;

/// <summary>The same request came twice and was entered as two cases.</summary>
[Needs(Right.ReceiveRequests, Shows = "the request, to join it to another")]
public sealed class RepeatModel(CasePageQuery cases, OtherCasesQuery others, JoinRepeatedRequest join) : OneStoryPage
{
    [BindProperty]
    public Guid? IntoCaseId { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public CaseHead Head { get; private set; } = null!;
    public IReadOnlyList<OtherCase> Others { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid @case) => await Load(@case) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        return await Answer(await join.Do(@case, new(IntoCaseId, Why ?? "")), done =>
        {
            Said = "The repeated request is kept with the first. No date has moved.";
            return Onward("case", done.Id!);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid caseId)
    {
        if (await cases.Head(caseId) is not { } head) return false;
        (Head, Others) = (head, await others.Than(caseId, head.ChildId));
        return true;
    }
}
