using Microsoft.AspNetCore.Identity;
using OneStory.Messages;

namespace OneStory.Access.Posts;

/// <summary>
/// Somebody has lost what they sign in with. Whoever looks after posts, and has made sure that it is they, takes their code and
/// passkeys out of use and has a link sent by which they begin again. Nobody learns or chooses another's password.
/// </summary>
public sealed class LetSignInBeSetUpAgain(CaseWork work, SystemMessages messages, TimeProvider time) : IUseCase
{
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(24);

    /// <param name="howKnown">How it was made sure that it is this person.</param>
    public Task<Outcome> Do(Guid postId, Guid holdingId, string howKnown, InvitationLink link) => work.OnAuthority(Right.ManagePosts, new("let-sign-in-be-set-up-again", howKnown), async hand =>
    {
        var holding = await hand.Db.PostHoldings.Include(one => one.Account).FirstOrDefaultAsync(one => one.Id == holdingId && one.PostId == postId && (one.To == null || one.To >= hand.Today));
        if (holding is null) return new NotFound();
        if (holding.AccountId == hand.Viewer.AccountId) return Outcome.Refused("You can change how you sign in on the page “Your account”.");
        if (string.IsNullOrWhiteSpace(howKnown)) return Outcome.Refused("Say how you made sure that it is this person: somebody may be pretending to be them.", "HowKnown");
        var account = holding.Account;
        var now = time.GetUtcNow().UtcDateTime;
        (account.ProtectedCodeKey, account.PasswordHash, account.SecurityStamp) = (null, null, NewAccount.NewStamp());
        await hand.Db.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == account.Id).ExecuteDeleteAsync();
        await hand.Db.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync();
        hand.Db.SignInLinks.Add(new() { AccountId = account.Id, Purpose = LinkPurpose.NewPassword, SecretHash = OneTimeSecret.Hash(link.Secret), SentAt = now, ExpiresAt = now + Lasts });
        messages.StartAgain(account, link.Address, now + Lasts);
        hand.Happened(new SignInToBeSetUpAgain(account.Id, account.Name));
        return Outcome.Done(account.Id);
    });
}

[EventType("sign-in-to-be-set-up-again")]
public sealed record SignInToBeSetUpAgain(Guid AccountId, string Name) : Event;
