using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.YourAccount;

/// <summary>Nobody who works with children is signed in before they have a code or a passkey.</summary>
[OpenToAll("Who has given the right password and has no second step sets one up before they are signed in.")]
[EnableRateLimiting(Throttle.SignIn)]
[RequestSizeLimit(64 * 1024)]
public sealed class SetUpModel(Passkeys passkeys, SignInFlow flow) : AccountPage
{
    public async Task<IActionResult> OnGet() => await WhoSetsUp() is null ? Redirect(Step("/sign-in")) : Page();

    public async Task<IActionResult> OnPostPasskey(string? credential)
    {
        if (await WhoSetsUp() is not { } who) return Redirect(Step("/sign-in"));
        if (await passkeys.Add(who.Id, credential, Request.Headers.UserAgent) is { } whyNot)
        {
            ModelState.AddModelError("", whyNot);
            return Page();
        }

        if (Viewer.AccountId is not null) return Redirect("/account");
        Said = "Your passkey is ready. Next time, choose “Sign in with a passkey”.";
        return await flow.Complete(who, "password, and a new passkey", ReturnTo);
    }
}
