using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>One page of the story, to be written. It is kept as it is written, and becomes part of the record when it is saved.</summary>
[Needs(Right.WriteStory, Shows = "a page of the story")]
public sealed class TellStoryModel(ChildHeadQuery heads, StoryQuery story, TellStory tell) : ChildPage(heads)
{
    public override string Current => "story";

    [FromRoute]
    public string Topic { get; set; } = "";

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? InTheWordsOf { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public StoryToWrite ToWrite { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        (Words, InTheWordsOf, Version) = (ToWrite.Words, ToWrite.InTheWordsOf.Length > 0 ? ToWrite.InTheWordsOf : Head.IsFamily ? Viewer.Name : "", ToWrite.Page.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        return await Answer(await tell.Do(Head.Id, Command), Done, Again);
    }

    public async Task<IActionResult> OnPostAutosave()
    {
        var (at, whyNot) = await tell.KeepDraft(Head.Id, Command);
        return at is { } kept ? new JsonResult(new { savedAt = $"{kept.TimeInLondon()}, for you alone until you save" }) : BadRequest(new { title = whyNot });
    }

    public async Task<IActionResult> OnPostForget()
    {
        await tell.Forget(Head.Id, Topic);
        return Redirect(Here("story", Topic));
    }

    /// <summary>What was typed stays in the box, and the version that stands now goes out with it: sending again is then no accident.</summary>
    private async Task<IActionResult> Again()
    {
        await Load();
        Version = ToWrite.Page.Version;
        return Page();
    }

    private TellStory.Command Command => new(Topic, Words, InTheWordsOf, Version);

    private RedirectResult Done(Casework.Done _)
    {
        Said = "Saved. Everybody who works with this story can read it now.";
        return Redirect(Here("story") + "#" + Topic);
    }

    private async Task<bool> Load()
    {
        if (await story.Page(Head.Id, Topic) is not { } found) return false;
        ToWrite = found;
        return true;
    }
}
