using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>What the family thinks of the draft as a whole.</summary>
[Needs(Right.CommentOnDraft)]
public sealed class AnythingElseModel(DraftForFamilyQuery drafts, SaveRepresentations save) : DraftPage(drafts)
{
    [BindProperty]
    public string? Overall { get; set; }

    public async Task<IActionResult> OnGet(Guid child)
    {
        if (await Show(child) is { } other) return other;
        Overall = Draft.Representations?.Overall;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid child)
    {
        if (await Show(child) is { } other) return other;
        var outcome = await save.Do(Draft.CaseId, new() { Overall = Overall ?? "" });
        if (IsAutosave) return Saved(outcome);
        return await Answer(outcome, _ => Redirect(Here("send")), () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<IActionResult?> Show(Guid child) => await Missing(child) ?? (Draft.IsFinal || !Draft.MaySend ? Redirect(Here()) : null);
}
