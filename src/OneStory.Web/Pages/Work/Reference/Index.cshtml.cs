using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.People;
using OneStory.Registers;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Reference;

/// <summary>What is held of what others publish, from when, what the last file changed, and what somebody must settle.</summary>
[Needs(Right.ReadReference)]
public sealed class IndexModel(ReferenceQuery registers, RegisterPagesQuery pages, MoveToSuccessor move) : OneStoryPage
{
    public IReadOnlyList<ReferenceHeld> Held { get; private set; } = [];
    public IReadOnlyList<SettingChangeRow> Changes { get; private set; } = [];
    public int ChangeCount { get; private set; }
    public IReadOnlyList<SettingToSettle> ToSettle { get; private set; } = [];

    /// <summary>Whether the viewer may say where children learn.</summary>
    public bool MaySettle => ChangeChild.SaysWhereTheyLearn(Viewer);

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost(Guid from, Guid to, List<Guid> children)
    {
        var moved = 0;
        foreach (var child in (children ?? []).Distinct())
        {
            var outcome = await move.Do(child, from, to);
            if (!outcome.IsDone) return await Answer(outcome, _ => Redirect(At("reference")), Again);
            moved++;
        }

        if (moved == 0)
        {
            ModelState.AddModelError("", "Tick the children who go there now");
            return await Again();
        }

        Said = $"We have moved {RegisterWords.Children(moved)}. It is in the history of each.";
        return Onward("reference");
    }

    private async Task<IActionResult> Again()
    {
        await Load();
        return Page();
    }

    private async Task Load()
    {
        Held = await registers.Held();
        (Changes, ChangeCount) = await pages.LastChanges();
        ToSettle = await pages.ToSettle();
    }
}
