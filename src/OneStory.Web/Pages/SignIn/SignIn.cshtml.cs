using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Messages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

/// <summary>Asks how the person signs in, and answers the same whether or not there is such an account.</summary>
[OpenToAll("Nobody is signed in before they have signed in.")]
[EnableRateLimiting(Throttle.SignIn)]
[RequestSizeLimit(64 * 1024)]
public sealed class SignInModel(AskForSignInLink links, SignInByPassword passwords, SecondFactors factors, HalfSignIn half, SignInFlow flow, SignInManager<Account> signIn, LinkAddress addresses) : SignInPage
{
    // Longer than either way of asking takes, so that the answer's own time says nothing.
    private static readonly TimeSpan Evenly = TimeSpan.FromMilliseconds(400);

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? WorkEmail { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whether what the person posted was kept for them.</summary>
    [BindProperty(SupportsGet = true, Name = "kept")]
    public bool Kept { get; set; }

    public IActionResult OnGet() => Viewer.AccountId is null ? Page() : Redirect(SignInFlow.Local(ReturnTo));

    public async Task<IActionResult> OnPost() => How switch
    {
        "link" => await SendLink(),
        "password" => await TryPassword(),
        _ => Again(nameof(How), "Choose how you sign in."),
    };

    public async Task<IActionResult> OnPostPasskey(string? credential)
    {
        var assertion = string.IsNullOrEmpty(credential) || credential.Length > 32 * 1024 ? null : await Assert(credential);
        if (assertion is not { Succeeded: true })
        {
            flow.Failed("passkey");
            return Again("", "The passkey did not work. Try again, or sign in another way.");
        }

        await signIn.UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        return await flow.Complete(assertion.User, "passkey", ReturnTo);
    }

    private async Task<IActionResult> SendLink()
    {
        if (!EmailAddress.TryParse(Email, out var email, out var whyNot)) return Again(nameof(Email), whyNot);
        var start = TimeProvider.System.GetTimestamp();
        var asked = await links.Do(email.Value, SignInFlow.Local(ReturnTo), addresses.Of);
        await Throttle.Until(start, Evenly);
        if (asked.WaitUntil is { } until) return Again(nameof(Email), Wait(until));
        TempData["SentTo"] = email.Value;
        TempData["Shown"] = addresses.Shown(asked.Shown);
        return Redirect(Step("/sign-in/link-sent"));
    }

    private async Task<IActionResult> TryPassword()
    {
        if (!EmailAddress.TryParse(WorkEmail, out var email, out var whyNot)) return Again(nameof(WorkEmail), whyNot);
        if (string.IsNullOrEmpty(Password)) return Again(nameof(Password), "Enter your password.");
        var start = TimeProvider.System.GetTimestamp();
        var tried = await passwords.Do(email.Value, Password);
        await Throttle.Until(start, Evenly);
        switch (tried)
        {
            case SignInTry.Right right:
                await half.Begin(right.Account);
                var has = await factors.Of(right.Account.Id);
                return Redirect(Step(has.Code || has.Passkey ? "/sign-in/code" : "/account/set-up"));
            case SignInTry.Locked locked:
                flow.Failed("password, and is locked");
                return Again(nameof(Password), Wait(locked.Until));
            default:
                flow.Failed("password");
                return Again(nameof(Password), "The email address or the password is not right. Check both. After 5 wrong tries you must wait 15 minutes.");
        }
    }

    private async Task<PasskeyAssertionResult<Account>?> Assert(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of this browser, or too long ago.
            return null;
        }
    }

    private PageResult Again(string field, string why)
    {
        ModelState.AddModelError(field, why);
        Password = null;
        return Page();
    }
}
