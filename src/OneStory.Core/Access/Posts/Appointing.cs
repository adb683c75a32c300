using OneStory.Messages;

namespace OneStory.Access.Posts;

/// <summary>The link of an invitation: its secret, and the address with the secret in it. Made by the page, which knows its own address.</summary>
public sealed record InvitationLink(string Secret, Uri Address);

/// <summary>Who is to have a post, and from when.</summary>
/// <param name="From">The first day; today or later.</param>
public sealed record Appointee(string Name, string Email, DateOnly From, InvitationLink Link);

/// <summary>Gives a post: at once to somebody who signs in for work already, by an invitation to anybody else.</summary>
public sealed class Appointing(SystemMessages messages) : IUseCase
{
    public static TimeSpan InvitationLasts { get; } = TimeSpan.FromDays(7);

    /// <summary>Why the post cannot be given so, or null.</summary>
    public static Outcome? WhyNot(InHand hand, Post post, Appointee to)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(to);
        if (post?.ClosedOn is not null) return Outcome.Refused("This post is closed. Open a new one.");
        if (string.IsNullOrWhiteSpace(to.Name)) return Outcome.Refused("Enter the person's name.", nameof(Appointee.Name));
        if (!EmailAddress.TryParse(to.Email, out _, out var whyNot)) return Outcome.Refused(whyNot, nameof(Appointee.Email));
        return to.From < hand.Today ? Outcome.Refused("The first day cannot be in the past: nobody can have worked here before they could sign in.", nameof(Appointee.From)) : null;
    }

    /// <summary>Gives the post. Whether the person holds it now, or has first to accept.</summary>
    public async Task<(bool Holds, Outcome? Refused)> Give(InHand hand, Post post, Appointee to)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(to);
        var normal = NewAccount.Normal(to.Email);
        var account = await hand.Db.Accounts.FirstOrDefaultAsync(one => one.NormalizedEmail == normal);
        if (account is not null && account.Id == hand.Viewer.AccountId)
            return (false, Outcome.Refused("You cannot give a post to yourself. Ask another person who looks after posts.", nameof(Appointee.Email)));
        foreach (var open in await hand.Db.Invitations.Where(one => one.PostId == post.Id && one.AcceptedAt == null && one.WithdrawnAt == null).ToListAsync()) open.WithdrawnAt = hand.Now;
        if (account is { IsFamily: false })
        {
            hand.Db.Add(new PostHolding { PostId = post.Id, AccountId = account.Id, From = to.From });
            messages.PostGiven(account, post.Title, hand.Viewer.Name);
            return (true, null);
        }

        hand.Db.Add(new Invitation
        {
            Email = to.Email.Trim(),
            Name = to.Name.Trim(),
            PostId = post.Id,
            From = to.From,
            Basis = $"To be {post.Title}, invited by {hand.Viewer.Name}.",
            SecretHash = OneTimeSecret.Hash(to.Link.Secret),
            SentAt = hand.Now,
            ExpiresAt = hand.Now + InvitationLasts,
        });
        messages.Invitation(to.Name.Trim(), to.Email.Trim(), $"to be {post.Title}", hand.Viewer.Name, to.Link.Address, hand.Now + InvitationLasts);
        return (false, null);
    }
}
