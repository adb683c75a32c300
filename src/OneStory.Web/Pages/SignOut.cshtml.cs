using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages;

[OpenToAll("Anybody may leave.")]
public sealed class SignOutModel(SignInManager<Account> signIn) : OneStoryPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        Said = "You have signed out.";
        return Redirect("/");
    }
}
