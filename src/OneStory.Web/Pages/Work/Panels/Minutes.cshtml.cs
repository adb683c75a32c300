using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Panels;

/// <summary>The minutes, written from what was done.</summary>
[Needs(Right.SitOnPanel)]
public sealed class MinutesModel(MinutesQuery minutes) : OneStoryPage
{
    public Minutes Minutes { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid meeting)
    {
        if (await minutes.Of(meeting) is not { } found) return NotFound();
        Minutes = found;
        return Page();
    }
}
