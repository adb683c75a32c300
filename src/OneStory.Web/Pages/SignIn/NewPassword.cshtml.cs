using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

/// <summary>A new password by a link. It signs nobody in: the second step is asked as ever.</summary>
[OpenToAll("The link itself is the way in.")]
[EnableRateLimiting(Throttle.Codes)]
[RequestSizeLimit(64 * 1024)]
public sealed class NewPasswordModel(UseSignInLink links, ChangePassword change) : SignInPage
{
    [BindProperty]
    public string? Password { get; set; }

    public bool CanBeUsed { get; private set; }

    public async Task OnGet(string secret) => CanBeUsed = await links.Whose(secret, LinkPurpose.NewPassword) is not null;

    public async Task<IActionResult> OnPost(string secret)
    {
        if (await links.Whose(secret, LinkPurpose.NewPassword) is not { } who) return Page();
        CanBeUsed = true;

        // Judged before the link is used up, so that a password that will not do costs nobody a new link.
        if (PasswordRules.WhyNot(Password, who.Name, who.Email) is { } whyNot) return Again(whyNot);
        if (await links.Do(secret, LinkPurpose.NewPassword) is not { } used)
        {
            CanBeUsed = false;
            return Page();
        }

        if (await change.Do(used.Account.Id, null, Password!, byLink: true) is { } refused) return Again(refused.Why + " The link has been used: ask for a new one.");
        Said = "Your password is changed. Sign in with it.";
        return Redirect("/sign-in");
    }

    private PageResult Again(string why)
    {
        ModelState.AddModelError(nameof(Password), why);
        return Page();
    }
}
