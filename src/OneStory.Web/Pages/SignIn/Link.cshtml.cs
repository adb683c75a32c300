using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

/// <summary>The link in the email. Opening it uses nothing up, because mail scanners open every link; the button does.</summary>
[OpenToAll("The link itself is the way in.")]
[EnableRateLimiting(Throttle.Codes)]
public sealed class LinkModel(UseSignInLink links, SignInFlow flow) : SignInPage
{
    public bool CanBeUsed { get; private set; }

    public async Task OnGet(string secret) => CanBeUsed = await links.Whose(secret, LinkPurpose.SignIn) is not null;

    public async Task<IActionResult> OnPost(string secret)
    {
        if (await links.Do(secret, LinkPurpose.SignIn) is { } used) return await flow.Complete(used.Account, "link", used.ReturnTo);
        flow.Failed("link");
        return Page();
    }
}
