using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Posts;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManagePosts)]
public sealed class CloseModel(ClosePost close) : PostPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(int? version) =>
        await Answer(await close.Do(PostId, Reason ?? "", version), _ =>
        {
            Said = "The post is closed.";
            return Onward("people-and-posts", PostId);
        }, () => Task.FromResult<IActionResult>(Page()));
}
