using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Panels;

/// <summary>Panels to come and past, and arranging one.</summary>
[Needs(Right.SitOnPanel)]
public sealed class IndexModel(PanelsQuery panels, ArrangePanel arrange) : OneStoryPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    [Display(Name = "The day of the meeting")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? StartsAt { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public Guid? ChairPostId { get; set; }

    public IReadOnlyList<PanelRow> Panels { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];
    public bool MayArrange => Viewer.Can(Right.ArrangePanels);

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        TimeOnly? at = TimeOnly.TryParse(StartsAt?.Replace('.', ':'), System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : null;
        if (!ModelState.IsValid) return await Again();
        return await Answer(await arrange.Do(new(Title ?? "", On, at, Where ?? "", ChairPostId)), done =>
        {
            Said = "The panel is arranged. Put cases on its agenda from each case.";
            return Onward("panels", done.Id!);
        }, Again);
    }

    private async Task<IActionResult> Again()
    {
        await Load();
        return Page();
    }

    private async Task Load()
    {
        Panels = await panels.All();
        Members = [.. (await panels.Members()).Select(member => new SelectListItem($"{member.Member!.Name}, {member.Member.Title}", member.PostId.ToString()))];
    }
}
