using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>What the family asks, checked and sent.</summary>
[Needs(Right.CommentOnDraft)]
public sealed class SendModel(DraftForFamilyQuery drafts, SendRepresentations send) : DraftPage(drafts)
{
    [BindProperty]
    public bool NothingMoreToSay { get; set; }

    public async Task<IActionResult> OnGet(Guid child) => await Show(child) ?? Page();

    public async Task<IActionResult> OnPost(Guid child)
    {
        if (await Show(child) is { } other) return other;
        return await Answer(await send.Do(Draft.CaseId, new(NothingMoreToSay)), _ =>
        {
            Said = Draft.Representations is { WantsMeeting: true } ? "Sent. We will be in touch to arrange the meeting." : "Sent. Your officer has it now.";
            return Redirect(Here());
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<IActionResult?> Show(Guid child) => await Missing(child) ?? (Draft.IsFinal || !Draft.MaySend ? Redirect(Here()) : null);
}
