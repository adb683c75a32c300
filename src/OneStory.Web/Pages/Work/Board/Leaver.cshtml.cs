using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Access;
using OneStory.Access.Posts;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Board;

/// <summary>A leaver's hand-over: every case of a post to somebody else, all of them or none; then the post can be closed.</summary>
[Needs(Right.AllocateCases)]
public sealed class LeaverModel(WorklistQuery worklist, OfficersQuery officers, HandOverCases handOver, ClosePost close) : OneStoryPage
{
    [BindProperty]
    public Dictionary<Guid, Guid?> To { get; set; } = [];

    [BindProperty]
    public Dictionary<Guid, string?> Note { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public OfficerLoad Leaver { get; private set; } = null!;
    public IReadOnlyList<WorklistRow> Cases { get; private set; } = [];
    public IReadOnlyList<OfficerLoad?> Suggested { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];
    public bool MayClose => Viewer.Can(Right.ManagePosts);

    public async Task<IActionResult> OnGet(Guid post) => await Load(post) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid post)
    {
        if (!await Load(post)) return NotFound();
        return await Answer(await handOver.Do(post, [.. Cases.Select(row => new HandOver(row.CaseId, To.GetValueOrDefault(row.CaseId), Note.GetValueOrDefault(row.CaseId)))]), _ =>
        {
            Said = "Every case has been handed over.";
            return Onward("board", "leaver", post);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    public async Task<IActionResult> OnPostClose(Guid post)
    {
        if (!await Load(post)) return NotFound();
        return await Answer(await close.Do(post, Reason ?? ""), _ =>
        {
            Said = $"{Leaver.Title} is closed.";
            return Onward("board");
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid post)
    {
        var all = await officers.All();
        if (all.FirstOrDefault(officer => officer.PostId == post) is not { } leaver) return false;
        var rest = all.Where(officer => officer.PostId != post && officer.Holder is not null).ToList();
        Leaver = leaver;
        Cases = (await worklist.Of(new([post], List: ListAsked.Whole))).Page.Rows;
        Suggested = Suggesting.For(Cases.Select(row => (row.Area, row.Stage)), rest);
        Officers = [.. rest.Select(officer => new SelectListItem($"{officer.Name} ({officer.Cases} cases)", officer.PostId.ToString()))];
        return true;
    }
}
