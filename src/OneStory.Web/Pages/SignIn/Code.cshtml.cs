using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

/// <summary>The second step after the right password.</summary>
[OpenToAll("Who has given the right password is not signed in yet.")]
[EnableRateLimiting(Throttle.SignIn)]
[RequestSizeLimit(64 * 1024)]
public sealed class CodeModel(HalfSignIn half, SecondFactors factors, SignInFlow flow) : SignInPage
{
    [BindProperty]
    public string? Code { get; set; }

    public bool HasCode { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        if (await half.Who() is not { } who) return Redirect(Step("/sign-in"));
        HasCode = (await factors.Of(who.Id)).Code;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await half.Who() is not { } who) return Redirect(Step("/sign-in"));
        HasCode = (await factors.Of(who.Id)).Code;
        if (!HasCode) return Page();
        if (string.IsNullOrWhiteSpace(Code)) return Again("Enter the code from your authenticator app.");
        switch (await factors.TryCode(who.Id, Code))
        {
            case SignInTry.Right right:
                return await flow.Complete(right.Account, "password and code", ReturnTo);
            case SignInTry.Locked locked:
                flow.Failed("code, and is locked");
                return Again(Wait(locked.Until));
            default:
                flow.Failed("code");
                return Again("The code is not right, or has been used. Wait for the next one and enter that.");
        }
    }

    private PageResult Again(string why)
    {
        ModelState.AddModelError(nameof(Code), why);
        return Page();
    }
}
