using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Decisions;

/// <summary>The child or young person has died.</summary>
[Needs(Right.CorrectDates, Shows = "the case, to record a death")]
public sealed class DeathModel(CasePageQuery cases, RecordDeath record) : OneStoryPage
{
    [BindProperty]
    [Display(Name = "The date of death")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? HowKnown { get; set; }

    public CaseHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid @case) => await Load(@case) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await Answer(await record.Do(Head.ChildId, new(On, HowKnown ?? "")), _ =>
        {
            Said = "It is recorded. The case is closed, and nothing more will be sent to the family about it.";
            return Onward("case", @case);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid caseId)
    {
        if (await cases.Head(caseId) is not { } head) return false;
        Head = head;
        return true;
    }
}
