using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Panels;

/// <summary>Puts a case on a panel's agenda.</summary>
[Needs(Right.DecideAssessments)]
public sealed class PutModel(PanelsQuery panels, CasePageQuery cases, PutToPanel put) : OneStoryPage
{
    [BindProperty]
    public Guid? Meeting { get; set; }

    public CasePage Case { get; private set; } = null!;
    public IReadOnlyList<PanelRow> Coming { get; private set; } = [];
    public string? Question => PanelQuestions.For(Case.Law.Stage);

    public async Task<IActionResult> OnGet(Guid @case) => await Load(@case) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        return await Answer(await put.Do(@case, Meeting), _ =>
        {
            Said = $"{Case.Head.Child} is on the panel’s agenda. The clock runs on: the panel does not move any date.";
            return Onward("case", @case);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid caseId)
    {
        if (await cases.Of(caseId) is not { } found) return false;
        (Case, Coming) = (found, await panels.Coming());
        return true;
    }
}
