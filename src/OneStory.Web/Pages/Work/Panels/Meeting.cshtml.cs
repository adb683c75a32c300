using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Panels;

/// <summary>A panel's agenda.</summary>
[Needs(Right.SitOnPanel)]
public sealed class MeetingModel(PanelsQuery panels, ClosePanel close) : OneStoryPage
{
    public PanelPage Panel { get; private set; } = null!;
    public bool MayArrange => Viewer.Can(Right.ArrangePanels);

    public async Task<IActionResult> OnGet(Guid meeting) => await Load(meeting) ? Page() : NotFound();

    public async Task<IActionResult> OnPostClose(Guid meeting, int? version)
    {
        if (!await Load(meeting)) return NotFound();
        return await Answer(await close.Do(meeting, version), _ =>
        {
            Said = "The panel is closed, and its minutes stand.";
            return Onward("panels", meeting, "minutes");
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid meeting)
    {
        if (await panels.Of(meeting) is not { } found) return false;
        Panel = found;
        return true;
    }
}
