using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>Whether the family asks to meet an officer (SEND Regulations 2014, regulation 13(1)(a)(iii)).</summary>
[Needs(Right.CommentOnDraft)]
public sealed class MeetingModel(DraftForFamilyQuery drafts, SaveRepresentations save) : DraftPage(drafts)
{
    [BindProperty]
    public bool? WantsMeeting { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGet(Guid child)
    {
        if (await Show(child) is { } other) return other;
        (WantsMeeting, Note) = (Draft.Representations?.WantsMeeting, Draft.Representations?.MeetingNote);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid child)
    {
        if (await Show(child) is { } other) return other;
        if (WantsMeeting is null)
        {
            ModelState.AddModelError(nameof(WantsMeeting), "Say whether you would like to meet us");
            return Page();
        }

        return await Answer(await save.Do(Draft.CaseId, new() { WantsMeeting = WantsMeeting, MeetingNote = Note ?? "" }), _ => Redirect(Here("anything-else")), () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<IActionResult?> Show(Guid child) => await Missing(child) ?? (Draft.IsFinal || !Draft.MaySend ? Redirect(Here()) : null);
}
