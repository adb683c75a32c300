namespace OneStory.Access.Posts;

/// <summary>
/// Closes a post. One that holds cases cannot be closed before they are given to others: nobody's case is left with a post that
/// nobody can hold.
/// </summary>
public sealed class ClosePost(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid postId, string reason, int? version = null) => work.OnAuthority(Right.ManagePosts, new("close-post", reason), async hand =>
    {
        if (await hand.Db.Posts.Include(one => one.Holdings).ThenInclude(holding => holding.Account).FirstOrDefaultAsync(one => one.Id == postId) is not { } post) return new NotFound();
        if (post.ClosedOn is not null) return Outcome.Refused("This post is closed already.");
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Refused("Say why the post is closed.", "Reason");
        hand.Expect(post, version);
        var cases = await hand.Db.Cases.CountAsync(one => one.OfficerPostId == postId && !one.Standing.IsClosed);
        if (cases > 0) return Outcome.Refused($"This post holds {Law.Words.Of(cases, "cases")}. Give them to another officer on the team board, then close the post.");
        if (post.Holdings.Any(holding => holding.AccountId == hand.Viewer.AccountId && holding.To is null)) return Outcome.Refused("You hold this post. Ask another person who looks after posts to close it.");
        post.ClosedOn = hand.Today;
        EndHoldings(post, hand.Today);
        foreach (var open in await hand.Db.Invitations.Where(one => one.PostId == postId && one.AcceptedAt == null && one.WithdrawnAt == null).ToListAsync()) open.WithdrawnAt = hand.Now;
        hand.Happened(new PostClosed(post.Id, post.Title, hand.Today));
        return Outcome.Done(post.Id);
    });

    /// <summary>Ends what is held of the post, and every session that was begun by who held it.</summary>
    internal static void EndHoldings(Post post, DateOnly last)
    {
        foreach (var holding in post.Holdings.Where(holding => holding.To is null || holding.To > last))
        {
            holding.To = last;
            holding.Account.SecurityStamp = NewAccount.NewStamp();
        }
    }
}

[EventType("post-closed")]
public sealed record PostClosed(Guid PostId, string Title, DateOnly On) : Event;
