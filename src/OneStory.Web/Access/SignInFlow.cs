using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OneStory.Access;
using OneStory.Web.Host;

namespace OneStory.Web.Access;

/// <summary>The end of every way of signing in.</summary>
public sealed partial class SignInFlow(SignInManager<Account> signIn, HalfSignIn half, FormKeeping forms, ILogger<SignInFlow> log)
{
    /// <summary>Signs the person in and takes them on: to a form that was kept for them, to where they were going, or to the start.</summary>
    /// <param name="how">"link", "code", "recovery code", "passkey": for the log.</param>
    public async Task<IActionResult> Complete(Account account, string how, string? returnTo)
    {
        ArgumentNullException.ThrowIfNull(account);
        await signIn.SignInAsync(account, isPersistent: false);
        await half.End();
        SignedIn(log, account.Id, how);
        return new RedirectResult(await forms.WaitingFor(account.Id) is { } form ? $"/account/kept-form/{form}" : Local(returnTo));
    }

    public void Failed(string how) => NotSignedIn(log, how);

    /// <summary>The address where it is one of ours; otherwise the start.</summary>
    public static string Local(string? returnTo) =>
        returnTo is ['/', ..] && !returnTo.StartsWith("//", StringComparison.Ordinal) && !returnTo.StartsWith("/\\", StringComparison.Ordinal)
            && !returnTo.Any(char.IsControl) && !returnTo.StartsWith("/sign-in", StringComparison.OrdinalIgnoreCase) && !returnTo.StartsWith("/sign-out", StringComparison.OrdinalIgnoreCase)
            ? returnTo : "/";

    [LoggerMessage(1, LogLevel.Information, "Account {Account} signed in with {How}.")]
    private static partial void SignedIn(ILogger logger, Guid account, string how);

    [LoggerMessage(2, LogLevel.Warning, "A try to sign in with {How} failed.")]
    private static partial void NotSignedIn(ILogger logger, string how);
}

/// <summary>Addresses for links in messages.</summary>
public sealed class LinkAddress(IOptions<OneStoryOptions> options)
{
    /// <summary>A path as an address that a person can follow.</summary>
    public Uri Of(string path) => new(options.Value.PublicAddress, path);

    /// <summary>The path of a link, where it may be shown in place of being sent: in the demonstration only.</summary>
    public string? Shown(Uri? link) => options.Value.Demonstration ? link?.PathAndQuery : null;
}
