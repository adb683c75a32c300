namespace OneStory.Access.Posts;

/// <summary>
/// Puts one person in the place of another, in one step. The post and all its work stay; who held it and when stays too. Where
/// nobody holds it, it is given for the first time.
/// </summary>
public sealed class ReplaceHolder(CaseWork work, Appointing appointing) : IUseCase
{
    public sealed record Command(Appointee New, string? Reason = null, int? Version = null);

    public Task<Outcome> Do(Guid postId, Command command) => work.OnAuthority(Right.ManagePosts, new("replace-holder", command.Reason), async hand =>
    {
        if (await hand.Db.Posts.Include(one => one.Holdings).ThenInclude(holding => holding.Account).FirstOrDefaultAsync(one => one.Id == postId) is not { } post) return new NotFound();
        if (Appointing.WhyNot(hand, post, command.New) is { } whyNot) return whyNot;
        hand.Expect(post, command.Version);

        // Marked so that two who replace the same holder at once do not both succeed.
        hand.Db.Entry(post).Property(one => one.Title).IsModified = true;
        var last = command.New.From.AddDays(-1);
        var normal = NewAccount.Normal(command.New.Email);
        var leaving = post.Holdings.Where(holding => holding.To is null || holding.To > last).ToList();
        if (leaving.Find(holding => holding.Account.NormalizedEmail == normal) is { } same) return Outcome.Refused($"{same.Account.Name} holds this post already.", nameof(Appointee.Email));
        if (leaving.Find(holding => holding.From > last) is { } later)
            return Outcome.Refused($"{later.Account.Name} begins on {Law.Words.WithoutWeekday(later.From)}. The new holder must begin after that day.", nameof(Appointee.From));
        foreach (var holding in leaving)
        {
            holding.To = last;
            if (last < hand.Today) holding.Account.SecurityStamp = NewAccount.NewStamp();
        }

        var (holds, refused) = await appointing.Give(hand, post, command.New);
        if (refused is not null) return refused;
        hand.Happened(new HolderReplaced(post.Id, post.Title, [.. leaving.Select(holding => holding.Account.Name)], last, command.New.Name.Trim(), command.New.From, Invited: !holds));
        return Outcome.Done(post.Id);
    });
}

[EventType("holder-replaced")]
public sealed record HolderReplaced(Guid PostId, string Title, IReadOnlyList<string> Before, DateOnly LastDay, string After, DateOnly FirstDay, bool Invited) : Event;

/// <summary>Lets one more person hold a post, beside whoever does.</summary>
public sealed class InviteToPost(CaseWork work, Appointing appointing) : IUseCase
{
    public Task<Outcome> Do(Guid postId, Appointee who) => work.OnAuthority(Right.ManagePosts, new("invite-to-post"), async hand =>
    {
        if (await hand.Db.Posts.Include(one => one.Holdings).ThenInclude(holding => holding.Account).FirstOrDefaultAsync(one => one.Id == postId) is not { } post) return new NotFound();
        if (Appointing.WhyNot(hand, post, who) is { } whyNot) return whyNot;
        var normal = NewAccount.Normal(who.Email);
        if (post.Holdings.Any(holding => holding.Account.NormalizedEmail == normal && (holding.To is null || holding.To >= hand.Today)))
            return Outcome.Refused("This person holds the post already.", nameof(Appointee.Email));
        var (holds, refused) = await appointing.Give(hand, post, who);
        if (refused is not null) return refused;
        hand.Happened(new InvitedToPost(post.Id, post.Title, who.Name.Trim(), who.From, Holds: holds));
        return Outcome.Done(post.Id);
    });
}

[EventType("invited-to-post")]
public sealed record InvitedToPost(Guid PostId, string Title, string Name, DateOnly From, bool Holds) : Event;

/// <summary>Ends what somebody holds of a post, with nobody in their place yet.</summary>
public sealed class EndHolding(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid postId, Guid holdingId, DateOnly last, string reason) => work.OnAuthority(Right.ManagePosts, new("end-holding", reason), async hand =>
    {
        var holding = await hand.Db.PostHoldings.Include(one => one.Account).Include(one => one.Post).FirstOrDefaultAsync(one => one.Id == holdingId && one.PostId == postId);
        if (holding is null) return new NotFound();
        if (holding.To is { } ended && ended < hand.Today) return Outcome.Refused("This has ended already.");
        if (holding.AccountId == hand.Viewer.AccountId) return Outcome.Refused("You cannot end your own post. Ask another person who looks after posts.");
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Refused("Say why it ends.", "Reason");
        if (last < holding.From || last < hand.Today.AddDays(-1)) return Outcome.Refused("The last day can be yesterday or later, and not before the first day.", "Last");
        holding.To = last;
        if (last < hand.Today) holding.Account.SecurityStamp = NewAccount.NewStamp();
        hand.Happened(new HoldingEnded(postId, holding.Post.Title, holding.Account.Name, last));
        return Outcome.Done(postId);
    });
}

[EventType("holding-ended")]
public sealed record HoldingEnded(Guid PostId, string Title, string Name, DateOnly LastDay) : Event;
