using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Posts;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManagePosts)]
public sealed class StartAgainModel(LetSignInBeSetUpAgain letThem) : HoldingPage
{
    [BindProperty]
    public string? HowKnown { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var link = NewLink(HttpContext, "/sign-in/new-password");
        return await Answer(await letThem.Do(PostId, HoldingId, HowKnown ?? "", link), _ =>
        {
            ShowInDemonstration(link);
            Said = $"{Holding.Name} has been sent a link to begin again.";
            return Onward("people-and-posts", PostId);
        }, () => Task.FromResult<IActionResult>(Page()));
    }
}
