using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Decisions;

/// <summary>The child has moved to another authority's area.</summary>
[Needs(Right.CorrectDates, Shows = "the case, to record a move")]
public sealed class MoveModel(CasePageQuery cases, EvidenceQuery evidence, RecordMove move) : OneStoryPage
{
    [BindProperty]
    [Display(Name = "The day of the move")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? NewAuthority { get; set; }

    [BindProperty]
    public string? HowKnown { get; set; }

    [BindProperty]
    public bool? FamilyAgrees { get; set; }

    [BindProperty]
    public List<string> WhatIsSent { get; set; } = [];

    public CasePage Case { get; private set; } = null!;
    public IReadOnlyList<Evidence> CanBeSent { get; private set; } = [];
    public ActNow Ending => Case.Acts.First(act => act.Act == Acts.EndResponsibility);

    public async Task<IActionResult> OnGet(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        WhatIsSent = [.. CanBeSent.Select(one => one.Words)];
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await Answer(await move.Do(@case, new(On, NewAuthority ?? "", HowKnown ?? "", WhatIsSent, FamilyAgrees)), _ =>
        {
            Said = $"{NewAuthority} is responsible for {Case.Head.Called} from {On!.Value.InWords()}. {(FamilyAgrees == true ? "Send them what you chose, today." : "Nothing is sent, as the family wishes.")}";
            return Onward("case", @case);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid caseId)
    {
        if (await cases.Of(caseId) is not { } found) return false;
        (Case, CanBeSent) = (found, await evidence.Of(caseId));
        return true;
    }
}
