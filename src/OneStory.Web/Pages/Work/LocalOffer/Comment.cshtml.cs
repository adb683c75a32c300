using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>One comment: read and published, answered, and what was done about it.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class CommentModel(OfferDeskQuery desk, ModerateComment moderate, RespondToComment respond, RecordActionDone done) : DeskPage
{
    [FromRoute(Name = "comment")]
    public Guid CommentId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public bool? Publish { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public bool HasLooked { get; set; }

    [BindProperty]
    public WhyNotPublished? WhyNot { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? OurResponse { get; set; }

    [BindProperty]
    public string? Action { get; set; }

    [BindProperty]
    public DateOnly? ActionDue { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public CommentView View { get; private set; } = null!;
    public OfferComment Comment => View.Comment;

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        Fill();
        return Page();
    }

    public Task<IActionResult> OnPostModerate() => Do(
        () => Publish is { } publish ? moderate.Do(new(CommentId, publish, Words, WhyNot, Theme, HasLooked, Version)) : Task.FromResult(Outcome.Refused("Choose whether it is published.", nameof(Publish))),
        Publish == true ? "Published. Now it waits for our response." : "It is not published.");

    public Task<IActionResult> OnPostRespond() => Do(() => respond.Do(new(CommentId, OurResponse, Action, ActionDue, Version)), "The response is published beside the comment.");

    public Task<IActionResult> OnPostDone() => Do(
        () => On is { } on ? done.Do(new(CommentId, What, on, Version)) : Task.FromResult(Outcome.Refused("Enter the day on which it was done.", nameof(On))),
        "Recorded. The public reads what was done.");

    private async Task<IActionResult> Do(Func<Task<Outcome>> act, string said)
    {
        if (!await Load()) return NotFound();
        if (!ModelState.IsValid) return Page();
        var outcome = await act();
        if (outcome is Refused { Field: nameof(RespondToComment.Command.Response) } refused) outcome = refused with { Field = nameof(OurResponse) };
        if (outcome is Conflict && await Load())
        {
            ModelState.Remove(nameof(Version));
            Version = Comment.Version;
        }

        if (outcome.IsDone) Said = said;
        return await Answer(outcome, _ => ToDesk("comments", CommentId), Again);
    }

    private void Fill()
    {
        Version = Comment.Version;
        Publish = Comment.State switch { CommentState.Published => true, CommentState.NotPublished => false, _ => null };
        (Words, WhyNot, Theme) = (Comment.PublishedWords ?? View.AsSent.Words, Comment.NotPublished, Comment.Theme);
        (OurResponse, Action, ActionDue, What, On) = (Comment.Response, Comment.Action, Comment.ActionDue, Comment.Done, Comment.DoneOn);
    }

    private async Task<bool> Load()
    {
        if (await desk.Comment(CommentId) is not { } found) return false;
        View = found;
        return true;
    }
}
