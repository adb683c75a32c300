using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Web.Access;
using QRCoder;

namespace OneStory.Web.Pages.YourAccount;

[OpenToAll("Who has given the right password and has no second step sets one up before they are signed in.")]
[EnableRateLimiting(Throttle.SignIn)]
[RequestSizeLimit(64 * 1024)]
public sealed class SetUpCodeModel(SecondFactors factors, SignInFlow flow) : AccountPage
{
    private string key = "";
    private string email = "";

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The key, encrypted for this account, so that the same square stands when a code was wrong.</summary>
    public string Carried { get; private set; } = "";

    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public string KeyInGroups => string.Join(' ', key.Chunk(4).Select(four => new string(four)));

    public string Picture
    {
        get
        {
            using var square = QRCodeGenerator.GenerateQrCode(AuthenticatorCode.Address(key, email), QRCodeGenerator.ECCLevel.M);
            using var picture = new PngByteQRCode(square);
            return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(6));
        }
    }

    public async Task<IActionResult> OnGet()
    {
        if (await WhoSetsUp() is not { } who) return Redirect(Viewer.AccountId is null ? Step("/sign-in") : SignInAgain("/account/set-up/code"));
        email = who.Email!;
        (key, Carried) = factors.NewKey(who.Id);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm] string? carried)
    {
        if (await WhoSetsUp() is not { } who) return Redirect(Viewer.AccountId is null ? Step("/sign-in") : SignInAgain("/account/set-up/code"));
        if (factors.KeyIn(carried, who.Id) is not { } kept) return RedirectToPage();
        (email, key, Carried) = (who.Email!, kept, carried!);
        if (await factors.SetUpCode(who.Id, key, Code) is not { } codes)
        {
            ModelState.AddModelError(nameof(Code), "The code is not right. Wait for the next one and enter that. If it is never right, check that your phone sets its clock by itself.");
            return Page();
        }

        RecoveryCodes = codes;
        if (Viewer.AccountId is null) await flow.Complete(who, "password, and a new code", ReturnTo);
        return Page();
    }
}
