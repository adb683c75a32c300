using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Files;
using OneStory.People;
using OneStory.Web.Access;
using OneStory.Web.Pages.Files;

namespace OneStory.Web.Pages.Family;

/// <summary>The pictures and recordings of one page of the story.</summary>
[Needs(Right.WriteStory, Shows = "a page of the story")]
[RequestSizeLimit(Uploads.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.Largest)]
public sealed class StoryFilesModel(ChildHeadQuery heads, StoryQuery story, AddFile add, ShowInStory show) : ChildPage(heads)
{
    public override string Current => "story";

    [FromRoute]
    public string Topic { get; set; } = "";

    [BindProperty]
    public IFormFile? Picture { get; set; }

    [BindProperty]
    public string? Shows { get; set; }

    [BindProperty]
    public IFormFile? Recording { get; set; }

    [BindProperty]
    public string? Says { get; set; }

    public StoryPageView Told { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show();

    public Task<IActionResult> OnPostPicture() =>
        Add(Picture, nameof(Picture), "Choose a picture", Shows, FileFamily.Picture, string.IsNullOrWhiteSpace(Shows) ? "Added. Now say what it shows, for somebody who cannot see it." : "Added. It is in the story now.");

    public Task<IActionResult> OnPostRecording() => Add(Recording, nameof(Recording), "Record your voice, or choose a recording", Says, FileFamily.Sound, "Added. It is in the story now.");

    public async Task<IActionResult> OnPostDescribe(Guid fileId, Dictionary<Guid, string?> describes) => await Answer(await show.Describe(Head.Id, Topic, fileId, describes.GetValueOrDefault(fileId)), _ => Again("Saved."), Show);

    public async Task<IActionResult> OnPostTakeOut(Guid fileId) => await Answer(await show.TakeOut(Head.Id, Topic, fileId), _ => Again("Taken away. It is no longer in the story."), Show);

    private async Task<IActionResult> Add(IFormFile? file, string field, string whenNone, string? words, FileFamily family, string said)
    {
        if (StoryTopics.Find(Topic) is null) return NotFound();
        if (file is null) ModelState.AddModelError(field, whenNone);
        if (words?.Length > ShowInStory.LongestWords) ModelState.AddModelError(family == FileFamily.Picture ? nameof(Shows) : nameof(Says), $"Use at most {ShowInStory.LongestWords:N0} characters");
        if (!ModelState.IsValid) return await Show();
        return await add.ToChild(this, Head.Id, [file!], field, words, family) is [var added] ? await Answer(await show.Add(Head.Id, Topic, added), _ => Again(said), Show) : await Show();
    }

    private RedirectResult Again(string said)
    {
        Said = said;
        return Redirect(Here("story", Topic, "add"));
    }

    private async Task<IActionResult> Show()
    {
        if (await story.Page(Head.Id, Topic) is not { } found) return NotFound();
        Told = found.Page;
        return Page();
    }
}
