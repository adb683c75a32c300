using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

/// <summary>Opening a record without a right to it, because somebody might come to harm.</summary>
[Needs(Right.BreakGlass)]
[EnableRateLimiting(Throttle.Codes)]
public sealed class EmergencyModel(EmergencySearchQuery search, OpenInEmergency open, EmergenciesQuery emergencies) : OneStoryPage
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<EmergencyMatch>? Matches { get; private set; }
    public IReadOnlyList<EmergencyRow> Open { get; private set; } = [];

    public async Task OnGet() => Open = await emergencies.OpenToMe();

    public async Task<IActionResult> OnPostFind()
    {
        Open = await emergencies.OpenToMe();
        if (string.IsNullOrWhiteSpace(Number) && ModelState.IsValid)
        {
            if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter a number, or the first and last name.");
            if (Born is null) ModelState.AddModelError(nameof(Born), "Enter the date of birth, or a number.");
        }

        if (ModelState.IsValid) Matches = await search.Find(new(Name, Born, Number));
        return Page();
    }

    public async Task<IActionResult> OnPostOpen([FromForm(Name = "child")] Guid childId) =>
        await Answer(await open.Do(childId, Reason ?? ""), _ =>
        {
            Said = "The record is open to you for 4 hours. The family sees that you opened it.";
            return Onward("child", childId);
        }, async () =>
        {
            Open = await emergencies.OpenToMe();
            Matches = [.. (await search.Find(new(Name, Born, Number))).Where(match => match.ChildId == childId)];
            return Page();
        });
}
