using Microsoft.AspNetCore.Mvc;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.YourAccount;

/// <summary>What a device is asked to make a passkey with.</summary>
[OpenToAll("Who has given the right password and has no second step sets one up before they are signed in.")]
public sealed class AccountPasskeyOptionsModel(Passkeys passkeys) : AccountPage
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPost() => await WhoSetsUp() is { } who ? Content(await passkeys.Options(who), "application/json") : Unauthorized();
}
