using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

[OpenToAll("Who has given the right password is not signed in yet.")]
[EnableRateLimiting(Throttle.SignIn)]
[RequestSizeLimit(64 * 1024)]
public sealed class RecoveryCodeModel(HalfSignIn half, SecondFactors factors, SignInFlow flow) : SignInPage
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGet() => await half.Who() is null ? Redirect(Step("/sign-in")) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (await half.Who() is not { } who) return Redirect(Step("/sign-in"));
        switch (await factors.TryRecoveryCode(who.Id, Code))
        {
            case SignInTry.Right right:
                var left = await factors.RecoveryCodesLeft(who.Id);
                Said = $"You have signed in. {(left == 0 ? "That was your last recovery code." : $"You have {Words.Of(left, "recovery codes")} left.")} Set your authenticator app up again on the page “Your account” to have new ones.";
                return await flow.Complete(right.Account, "password and recovery code", ReturnTo);
            case SignInTry.Locked locked:
                flow.Failed("recovery code, and is locked");
                ModelState.AddModelError(nameof(Code), Wait(locked.Until));
                return Page();
            default:
                flow.Failed("recovery code");
                ModelState.AddModelError(nameof(Code), "This is not one of your recovery codes, or it has been used. Check it letter by letter.");
                return Page();
        }
    }
}
