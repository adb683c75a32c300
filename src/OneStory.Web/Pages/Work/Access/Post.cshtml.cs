using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManagePosts)]
public sealed class PostModel(WithdrawInvitation withdraw) : PostPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostWithdraw(Guid invitation) =>
        await Answer(await withdraw.ToPost(invitation), _ =>
        {
            Said = "The invitation is taken back. Its link no longer works.";
            return Onward("people-and-posts", PostId);
        }, () => Task.FromResult<IActionResult>(Page()));
}
