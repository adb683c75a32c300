using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.YourAccount;

[SignedIn("It is about the person's own account.")]
public sealed class SignInAgainModel(SignInManager<Account> signIn) : AccountPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        return Redirect(Step("/sign-in"));
    }
}
