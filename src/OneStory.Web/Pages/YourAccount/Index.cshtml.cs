using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.YourAccount;

/// <summary>What a person has said of themselves, how they sign in, and where they are signed in.</summary>
[SignedIn("It is about the person's own account.")]
public sealed class AccountModel(OneStoryDbContext db, Sessions sessions, SecondFactors factors, Passkeys passkeys, SignInManager<Account> signIn) : AccountPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool WantsDigest { get; set; }

    public string Email { get; private set; } = "";
    public bool IsFamily { get; private set; }
    public bool HasCode { get; private set; }
    public int RecoveryCodesLeft { get; private set; }
    public IReadOnlyList<KnownPasskey> Passkeys { get; private set; } = [];
    public IReadOnlyList<Session> Sessions { get; private set; } = [];
    public Guid? ThisSession => SessionClaims.SessionOf(User);

    public async Task OnGet()
    {
        var account = await Load();
        (Name, WantsDigest) = (account.Name, account.WantsDigest);
    }

    public async Task<IActionResult> OnPostDetails()
    {
        var account = await Load();
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter your name.");
        else if (Name.Trim().Length > 100 || Name.Any(char.IsControl)) ModelState.AddModelError(nameof(Name), "Your name must have 100 characters or fewer, on one line.");
        if (!ModelState.IsValid) return Page();
        (account.Name, account.WantsDigest) = (Name!.Trim(), WantsDigest);
        await db.SaveChangesAsync();
        Said = "We have saved that.";
        return Redirect("/account");
    }

    public async Task<IActionResult> OnPostEnd(Guid session)
    {
        await sessions.End(Viewer.AccountId!.Value, session);
        Said = "You are signed out there.";
        return Redirect("/account");
    }

    public async Task<IActionResult> OnPostEndAll()
    {
        await sessions.EndAll(Viewer.AccountId!.Value);
        await signIn.SignOutAsync();
        Said = "You are signed out everywhere.";
        return Redirect("/sign-in");
    }

    /// <summary>An instant in London's words: "today at 09:12".</summary>
    public string When(DateTime at)
    {
        var day = UkClock.DayOf(at);
        var time = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.SpecifyKind(at, DateTimeKind.Utc), "Europe/London").ToString("HH:mm", CultureInfo.InvariantCulture);
        return day == Today ? $"today at {time}" : $"on {day.WithoutWeekday()} at {time}";
    }

    private async Task<Account> Load()
    {
        var account = await db.Accounts.FirstAsync(one => one.Id == Viewer.AccountId);
        (Email, IsFamily) = (account.Email!, account.IsFamily);
        HasCode = (await factors.Of(account.Id)).Code;
        RecoveryCodesLeft = await factors.RecoveryCodesLeft(account.Id);
        Passkeys = await passkeys.Of(account);
        Sessions = await sessions.Of(account.Id);
        return account;
    }
}
