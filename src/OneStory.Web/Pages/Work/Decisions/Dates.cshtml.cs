using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Decisions;

/// <summary>Corrects the day the request reached the authority, after showing what would move.</summary>
[Needs(Right.CorrectDates, Shows = "the dates of the case")]
public sealed class DatesModel(CasePageQuery cases, ReceivedDateQuery received, CorrectReceivedDate correct) : OneStoryPage
{
    [BindProperty]
    [Display(Name = "The day the request was received")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public CaseHead Head { get; private set; } = null!;
    public DateOnly? Recorded { get; private set; }
    public IReadOnlyList<MovedClock> Moved { get; private set; } = [];
    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnGet(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        ReceivedOn = Recorded;
        return Page();
    }

    public async Task<IActionResult> OnPostCheck(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        if (ReceivedOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(ReceivedOn), "Enter the day the request was received");
        if (ReceivedOn > Today) ModelState.AddModelError(nameof(ReceivedOn), "The day the request was received must be today or in the past");
        if (ReceivedOn == Recorded) ModelState.AddModelError(nameof(ReceivedOn), "That is the day that is recorded already");
        if (string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), "Say how you know the right day");
        if (!ModelState.IsValid) return Page();
        Moved = await received.IfItWere(@case, ReceivedOn!.Value);
        IsChecking = true;
        return Page();
    }

    public async Task<IActionResult> OnPostChange(Guid @case) => await Load(@case) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSend(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        return await Answer(await correct.Do(@case, new(ReceivedOn, Why ?? "")), _ =>
        {
            Said = $"The request is now recorded as received on {ReceivedOn!.Value.InWords()}. Every date has been worked out again.";
            return Onward("case", @case);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid caseId)
    {
        if (await cases.Head(caseId) is not { } head) return false;
        (Head, Recorded) = (head, await received.Of(caseId));
        return true;
    }
}
