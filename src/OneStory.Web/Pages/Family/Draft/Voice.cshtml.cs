using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Files;
using OneStory.Plans;
using OneStory.Web.Access;
using OneStory.Web.Pages.Files;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>What somebody said aloud of the draft, for whoever may read the comment.</summary>
[Needs(Right.ReadPlan)]
public sealed class VoiceModel(DraftForFamilyQuery drafts, OpenFile open, AccessLog log) : FileBytesPage(open, log)
{
    public async Task<IActionResult> OnGet(Guid child, Guid file, bool show = false) => await Give(await drafts.Voice(child, file), "a recording about the draft plan", show);
}
