using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.YourAccount;

[SignedIn("It is about the person's own account.")]
[RequestSizeLimit(128 * 1024)]
public sealed class PasskeysModel(OneStoryDbContext db, Passkeys passkeys) : AccountPage
{
    public IReadOnlyList<KnownPasskey> All { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (!IsFresh) return Redirect(SignInAgain("/account/passkeys"));
        await Load();
        return Page();
    }

    public Task<IActionResult> OnPostAdd(string? credential) =>
        Change("Your passkey is ready. Next time, choose “Sign in with a passkey”.", () => passkeys.Add(Viewer.AccountId!.Value, credential, Request.Headers.UserAgent));

    public Task<IActionResult> OnPostRemove(string passkey) =>
        Change("The passkey is removed. Remove it from your device too.", () => passkeys.Remove(Viewer.AccountId!.Value, passkey ?? ""));

    private async Task<IActionResult> Change(string done, Func<Task<string?>> change)
    {
        if (!IsFresh) return Redirect(SignInAgain("/account/passkeys"));
        if (await change() is { } whyNot)
        {
            ModelState.AddModelError("", whyNot);
            await Load();
            return Page();
        }

        Said = done;
        return Redirect("/account/passkeys");
    }

    private async Task Load() => All = await passkeys.Of(await db.Accounts.FirstAsync(account => account.Id == Viewer.AccountId));
}
