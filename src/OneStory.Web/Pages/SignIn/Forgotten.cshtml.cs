using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Messages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

[OpenToAll("Who has forgotten their password cannot sign in.")]
[EnableRateLimiting(Throttle.Links)]
[RequestSizeLimit(64 * 1024)]
public sealed class ForgottenModel(AskForSignInLink links, LinkAddress addresses) : SignInPage
{
    [BindProperty]
    public string? Email { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (!EmailAddress.TryParse(Email, out var email, out var whyNot))
        {
            ModelState.AddModelError(nameof(Email), whyNot);
            return Page();
        }

        var start = TimeProvider.System.GetTimestamp();
        var asked = await links.Do(email.Value, null, addresses.Of, LinkPurpose.NewPassword);
        await Throttle.Until(start, TimeSpan.FromMilliseconds(400));
        if (asked.WaitUntil is { } until)
        {
            ModelState.AddModelError(nameof(Email), Wait(until));
            return Page();
        }

        TempData["SentTo"] = email.Value;
        TempData["Shown"] = addresses.Shown(asked.Shown);
        return Redirect("/sign-in/link-sent");
    }
}
