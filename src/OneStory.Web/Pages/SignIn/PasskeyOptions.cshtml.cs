using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

/// <summary>What a device is asked for a passkey with. It names nobody: the device knows whose passkeys it holds.</summary>
[OpenToAll("A challenge, the same for everybody.")]
[EnableRateLimiting(Throttle.SignIn)]
public sealed class PasskeyOptionsModel(SignInManager<Account> signIn) : OneStoryPage
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPost() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
}
