using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.Web.Access;
using OneStory.Web.Pages.SignIn;

namespace OneStory.Web.Pages.YourAccount;

/// <summary>Pages on which a person looks after how they sign in.</summary>
public abstract class AccountPage : SignInPage
{
    /// <summary>Whether they signed in so lately that they may change how they do.</summary>
    public bool IsFresh => SessionClaims.BeganAt(User) is { } began
        && began + Sessions.Fresh > HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>Who is signed in, or has given the right password and has no second step yet.</summary>
    protected async Task<Account?> WhoSetsUp()
    {
        var services = HttpContext.RequestServices;
        var db = services.GetRequiredService<OneStoryDbContext>();
        if (Viewer.AccountId is { } id) return IsFresh ? await db.Accounts.AsNoTracking().FirstAsync(account => account.Id == id) : null;
        if (await services.GetRequiredService<HalfSignIn>().Who() is not { } half) return null;
        return await services.GetRequiredService<SecondFactors>().Of(half.Id) is { Code: false, Passkey: false } ? half : null;
    }

    /// <summary>To signing in again and back here: only somebody who has just shown who they are may change how they sign in.</summary>
    protected string SignInAgain(string path) => $"/account/sign-in-again?returnTo={Uri.EscapeDataString(path)}";
}
