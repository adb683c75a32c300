using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Posts;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManagePosts)]
public sealed class EndModel(EndHolding end) : HoldingPage
{
    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet() => Last = Today;

    public async Task<IActionResult> OnPost()
    {
        if (Last is null && ModelState.IsValid) ModelState.AddModelError(nameof(Last), "Enter their last day.");
        if (!ModelState.IsValid) return Page();
        return await Answer(await end.Do(PostId, HoldingId, Last!.Value, Reason ?? ""), _ =>
        {
            Said = $"{Holding.Name}'s holding ends.";
            return Onward("people-and-posts", PostId);
        }, () => Task.FromResult<IActionResult>(Page()));
    }
}
