using Microsoft.AspNetCore.Identity;
using OneStory.Access.Families;
using OneStory.People;

namespace OneStory.Access;

/// <summary>An invitation as the person who has its link sees it.</summary>
/// <param name="WhyNot">Why it cannot be accepted, or null.</param>
/// <param name="NeedsPassword">Whether a password must be chosen: for a post, by somebody who has none.</param>
public sealed record OfferView(string Name, string Email, string Offer, bool IsPost, bool HasAccount, bool NeedsPassword, string? WhyNot);

/// <summary>Reads an invitation by the secret in its link.</summary>
public sealed class OfferQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<OfferView?> By(string secret)
    {
        var hash = OneTimeSecret.Hash(secret);
        if (await db.Invitations.AsNoTracking().FirstOrDefaultAsync(one => one.SecretHash == hash) is not { } invitation) return null;
        var normal = NewAccount.Normal(invitation.Email);
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.NormalizedEmail == normal);
        var isPost = invitation.PostId is not null;
        return new(invitation.Name, invitation.Email, await Offer(invitation), isPost, account is not null, isPost && account?.PasswordHash is null, WhyNot(invitation, clock.Now));
    }

    internal static string? WhyNot(Invitation invitation, DateTime now) => invitation switch
    {
        { AcceptedAt: not null } => "It has been accepted already. You can sign in.",
        { WithdrawnAt: not null } => "It has been taken back.",
        _ => invitation.ExpiresAt <= now ? "It is more than 7 days old." : null,
    };

    private async Task<string> Offer(Invitation invitation)
    {
        if (invitation.PostId is { } postId)
            return await db.Posts.Where(post => post.Id == postId).Select(post => $"{post.Title} at {post.Organisation.Name}").FirstAsync();

        // The child is not named to whoever happens to hold the link: the record opens only once they have signed in.
        return invitation.GrantKind switch
        {
            GrantKind.Self => "Your own record",
            GrantKind.Supporter => "The record of a child whose family has asked for your help",
            GrantKind.Representative => "The record of a young person whom you represent",
            _ => "Your child's record",
        };
    }
}

/// <summary>
/// Takes up an invitation. The link proves that the email is the person's own; it makes the account where there is none. It
/// signs nobody in who has an account already.
/// </summary>
public sealed class AcceptInvitation(CaseWork work, IPasswordHasher<Account> hasher) : IUseCase
{
    public sealed record Command(string Name, string? Password);

    /// <summary>Who accepted, for the page to sign in where the account is new.</summary>
    public Account? NewAccountMade { get; private set; }

    public Task<Outcome> Do(string secret, Command command) => work.ForAnyone(new("accept-invitation"), async hand =>
    {
        NewAccountMade = null;
        var hash = OneTimeSecret.Hash(secret);
        if (await hand.Db.Invitations.AsNoTracking().FirstOrDefaultAsync(one => one.SecretHash == hash) is not { } invitation) return new NotFound();
        if (OfferQuery.WhyNot(invitation, hand.Now) is { } whyNot) return Outcome.Refused(whyNot);
        var normal = NewAccount.Normal(invitation.Email);
        var account = await hand.Db.Accounts.FirstOrDefaultAsync(one => one.NormalizedEmail == normal);
        if (account is null && string.IsNullOrWhiteSpace(command.Name)) return Outcome.Refused("Enter your name.", nameof(Command.Name));
        if (invitation.PostId is not null && account?.PasswordHash is null && PasswordRules.WhyNot(command.Password, command.Name, invitation.Email) is { } weak)
            return Outcome.Refused(weak, nameof(Command.Password));
        var accepted = await hand.Db.Invitations.Where(one => one.Id == invitation.Id && one.AcceptedAt == null && one.WithdrawnAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.AcceptedAt, hand.Now));
        if (accepted == 0) return Outcome.Refused("It has been accepted already. You can sign in.");
        if (account is null) hand.Db.Add(NewAccountMade = account = NewAccount.Of(command.Name, invitation.Email, isFamily: invitation.PostId is null));
        if (invitation.PostId is not null && account.PasswordHash is null)
        {
            account.IsFamily = false;
            hasher.SetPassword(account, command.Password!);
        }

        return invitation.PostId is { } postId ? await TakePost(hand, invitation, postId, account) : await TakeAccess(hand, invitation, account);
    });

    private static async Task<Outcome> TakePost(InHand hand, Invitation invitation, Guid postId, Account account)
    {
        var post = await hand.Db.Posts.Include(one => one.Organisation).FirstAsync(one => one.Id == postId);
        if (post.ClosedOn is not null) return Outcome.Refused("The post has been closed.");
        var from = invitation.From is { } first && first > hand.Today ? first : hand.Today;
        hand.Db.Add(new PostHolding { PostId = postId, AccountId = account.Id, From = from });
        hand.DoneBy(account.Name, post.Title);
        hand.Happened(new InvitationAccepted(invitation.Id, account.Name, postId, null, from));
        return Outcome.Done(invitation.Id);
    }

    private static async Task<Outcome> TakeAccess(InHand hand, Invitation invitation, Account account)
    {
        var childId = invitation.ChildId!.Value;
        var kind = invitation.GrantKind!.Value;
        if (kind == GrantKind.Supporter && !await AskedForHelp.Stands(hand, await hand.Db.Children.AsNoTracking().FirstAsync(child => child.Id == childId), invitation.Id))
            return Outcome.Refused("Whoever asked for your help can no longer open the record to you. The family can send you another invitation.");
        hand.Concerns(childId);
        hand.DoneBy(account.Name, Viewer.InWords(kind));
        if (!await hand.Db.ChildGrants.AnyAsync(grant => grant.ChildId == childId && grant.AccountId == account.Id && (grant.To == null || grant.To >= hand.Today)))
            hand.Db.Add(new ChildGrant { ChildId = childId, AccountId = account.Id, Kind = kind, Basis = invitation.Basis, From = hand.Today });
        if (kind == GrantKind.Parent) await JoinFamily(hand, invitation, account, childId);
        hand.Happened(new InvitationAccepted(invitation.Id, account.Name, null, childId, hand.Today));
        return Outcome.Done(invitation.Id);
    }

    /// <summary>The person may stand on the record already, from the request: then that is who they are.</summary>
    private static async Task JoinFamily(InHand hand, Invitation invitation, Account account, Guid childId)
    {
        var family = await hand.Db.FamilyMembers.Where(member => member.ChildId == childId).ToListAsync();
        var normal = NewAccount.Normal(invitation.Email);
        var known = family.Find(member => member.AccountId == account.Id) ?? family.Find(member => member.AccountId is null && member.Email is { } email && NewAccount.Normal(email) == normal);
        if (known is null)
            hand.Db.Add(new FamilyMember
            {
                ChildId = childId,
                AccountId = account.Id,
                Name = account.Name,
                Relationship = invitation.Relationship ?? "Parent or carer",
                HasParentalResponsibility = invitation.HasParentalResponsibility,
                Email = invitation.Email,
            });
        else (known.AccountId, known.HasParentalResponsibility) = (account.Id, known.HasParentalResponsibility || invitation.HasParentalResponsibility);
    }
}

[EventType("invitation-accepted")]
public sealed record InvitationAccepted(Guid InvitationId, string Name, Guid? PostId, Guid? ChildId, DateOnly From) : Event;
