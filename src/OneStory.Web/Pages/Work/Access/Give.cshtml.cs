using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Posts;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

/// <summary>Puts somebody in a post, in another's place or beside them.</summary>
[Needs(Right.ManagePosts)]
public sealed class GiveModel(ReplaceHolder replace, InviteToPost invite, PostsQuery posts) : PostPage
{
    [BindProperty(SupportsGet = true, Name = "how")]
    public string How { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public bool Replaces => How == "replace" && Post.Row.Holders.Count > 0;
    public string Heading => Replaces ? "Replace the holder" : Post.Row.Holders.Count > 0 ? "Add a second holder" : "Give the post to somebody";

    public void OnGet() => From = Today;

    public async Task<IActionResult> OnPost(int? version)
    {
        if (From is null && ModelState.IsValid) ModelState.AddModelError(nameof(From), "Enter their first day.");
        if (!ModelState.IsValid) return Page();
        var link = NewLink();
        var who = new Appointee(Name ?? "", Email ?? "", From!.Value, link);
        var outcome = How == "replace" ? await replace.Do(PostId, new(who, Reason, version)) : await invite.Do(PostId, who);
        var invited = outcome.IsDone && (await posts.One(PostId))!.Invitations.Any(invitation => invitation.State == "waiting");
        return await Answer(outcome, _ =>
        {
            if (invited) ShowInDemonstration(link);
            Said = invited ? $"We have sent {Name} an invitation. They have 7 days to accept it." : $"{Name} has the post from {From.Value.WithoutWeekday()}. We have told them.";
            return Onward("people-and-posts", PostId);
        }, () => Task.FromResult<IActionResult>(Page()));
    }
}
