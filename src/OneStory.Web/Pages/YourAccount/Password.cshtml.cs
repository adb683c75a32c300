using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.YourAccount;

[SignedIn("It is about the person's own account.")]
[EnableRateLimiting(Throttle.SignIn)]
[RequestSizeLimit(64 * 1024)]
public sealed class PasswordModel(OneStoryDbContext db, ChangePassword change, SignInManager<Account> signIn) : AccountPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => Viewer.IsFamily ? NotFound() : Page();

    public async Task<IActionResult> OnPost()
    {
        if (Viewer.IsFamily) return NotFound();
        if (await change.Do(Viewer.AccountId!.Value, Current, Password ?? "", byLink: false) is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Why);
            return Page();
        }

        // The new stamp has ended every session, this one too: it is begun again.
        await signIn.SignInAsync(await db.Accounts.AsNoTracking().FirstAsync(account => account.Id == Viewer.AccountId), isPersistent: false);
        Said = "Your password is changed. You are signed out everywhere else.";
        return Redirect("/account");
    }
}
