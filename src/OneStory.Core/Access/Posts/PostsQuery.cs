namespace OneStory.Access.Posts;

/// <summary>How a post stands.</summary>
public enum PostState
{
    Held,
    Invited,
    Vacant,
    Closed,
}

/// <summary>A post in the list.</summary>
/// <param name="Elsewhere">What another authority has recorded of the same body's holder, which may be so here too; or null.</param>
public sealed record PostRow(Guid Id, string Title, string RoleName, string Body, OrganisationKind Kind, string? Area, PostState State, IReadOnlyList<string> Holders, DateOnly? Since, string? Invited, string? Elsewhere);

/// <summary>Who held a post and when.</summary>
public sealed record HoldingRow(Guid Id, string Name, string? Email, DateOnly From, DateOnly? To, bool IsNow, bool CanSignIn);

public sealed record InvitationRow(Guid Id, string Name, string Email, DateTime SentAt, DateTime ExpiresAt, string State);

public sealed record PostView(PostRow Row, string? Phone, string? Email, decimal HoursAWeek, int Cases, int Version, DateOnly? ClosedOn, IReadOnlyList<HoldingRow> Holdings, IReadOnlyList<InvitationRow> Invitations);

/// <summary>A body that a post can be in.</summary>
public sealed record BodyRow(Guid Id, string Name, OrganisationKind Kind);

/// <summary>The authority's posts, with who holds them and who did.</summary>
public sealed class PostsQuery(OneStoryDbContext db, UkClock clock, HoldersElsewhere elsewhere) : IUseCase
{
    public async Task<IReadOnlyList<PostRow>> All(bool closed = false)
    {
        var today = clock.Today;
        var posts = await db.Posts.AsNoTracking().Where(post => closed || post.ClosedOn == null).Select(post => new
        {
            post.Id,
            post.OrganisationId,
            post.Title,
            post.RoleId,
            Body = post.Organisation.Name,
            post.Organisation.Kind,
            post.Area,
            post.ClosedOn,
            Now = post.Holdings.Where(holding => holding.To == null || holding.To >= today).Select(holding => new { holding.AccountId, holding.Account.Name, holding.From }).ToList(),
        }).ToListAsync();
        var now = clock.Now;
        var invited = (await db.Invitations.AsNoTracking().Where(one => one.PostId != null && one.AcceptedAt == null && one.WithdrawnAt == null && one.ExpiresAt > now)
            .Select(one => new { one.PostId, one.Name }).ToListAsync()).ToLookup(one => one.PostId!.Value, one => one.Name);
        var changed = await elsewhere.Changes(posts.Where(post => post.ClosedOn is null).SelectMany(post => post.Now.Select(holder => new HeldHere(post.Id, post.OrganisationId, post.RoleId, holder.AccountId, holder.Name))));
        return [.. posts.Select(post => new PostRow(
                post.Id, post.Title, Roles.Find(post.RoleId).Name, post.Body, post.Kind, post.Area,
                post.ClosedOn is not null ? PostState.Closed : post.Now.Count > 0 ? PostState.Held : invited.Contains(post.Id) ? PostState.Invited : PostState.Vacant,
                [.. post.Now.Select(holder => holder.Name)], post.Now.Select(holder => (DateOnly?)holder.From).Min(), invited[post.Id].FirstOrDefault(), changed.GetValueOrDefault(post.Id)))
            .OrderBy(row => row.Kind).ThenBy(row => row.Body, StringComparer.Ordinal).ThenBy(row => row.Title, StringComparer.Ordinal)];
    }

    public async Task<PostView?> One(Guid postId)
    {
        if ((await All(closed: true)).FirstOrDefault(row => row.Id == postId) is not { } row) return null;
        var today = clock.Today;
        var now = clock.Now;
        var post = await db.Posts.AsNoTracking().FirstAsync(one => one.Id == postId);
        var holdings = await db.PostHoldings.AsNoTracking().Where(holding => holding.PostId == postId).OrderByDescending(holding => holding.From)
            .Select(holding => new HoldingRow(holding.Id, holding.Account.Name, holding.Account.Email, holding.From, holding.To, holding.To == null || holding.To >= today, holding.Account.PasswordHash != null)).ToListAsync();
        var invitations = await db.Invitations.AsNoTracking().Where(one => one.PostId == postId).OrderByDescending(one => one.SentAt).Take(20).ToListAsync();
        return new(row, post.Phone, post.Email, post.HoursAWeek, await db.Cases.CountAsync(one => one.OfficerPostId == postId && !one.Standing.IsClosed), post.Version, post.ClosedOn, holdings,
            [.. invitations.Select(one => new InvitationRow(one.Id, one.Name, one.Email, one.SentAt, one.ExpiresAt, InWords(one, now)))]);
    }

    /// <summary>The bodies that work with the authority, in order of kind and name.</summary>
    public async Task<IReadOnlyList<BodyRow>> Bodies()
    {
        var today = clock.Today;
        var bodies = await db.Organisations.AsNoTracking()
            .Where(body => db.OrganisationsInAuthority.Any(works => works.OrganisationId == body.Id && (works.To == null || works.To >= today)) || db.Posts.Any(post => post.OrganisationId == body.Id))
            .Select(body => new BodyRow(body.Id, body.Name, body.Kind)).ToListAsync();
        return [.. bodies.OrderBy(body => body.Kind).ThenBy(body => body.Name, StringComparer.Ordinal)];
    }

    internal static string InWords(Invitation one, DateTime now) =>
        one.AcceptedAt is not null ? "accepted" : one.WithdrawnAt is not null ? "taken back" : one.ExpiresAt <= now ? "run out" : "waiting";
}

/// <summary>Somebody who holds a post here.</summary>
public sealed record HeldHere(Guid PostId, Guid OrganisationId, string RoleId, Guid AccountId, string Name);

/// <summary>
/// A body that serves two authorities has a post in each, and a person leaves both. What the other authority has recorded of
/// the same body and role is told here, so that it is not found out by a letter that nobody answers. It is told, not done:
/// each authority decides who opens its children's records.
/// </summary>
public sealed class HoldersElsewhere(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<IReadOnlyDictionary<Guid, string>> Changes(IEnumerable<HeldHere> here)
    {
        ArgumentNullException.ThrowIfNull(here);
        var (own, today) = (db.Scope.Required, clock.Today);
        var held = here.ToList();
        List<Guid> accounts = [.. held.Select(one => one.AccountId).Distinct()];
        db.Scope.LooksEverywhere = true;
        try
        {
            var left = await db.PostHoldings.AsNoTracking().IgnoreQueryFilters([OneStoryDbContext.AuthorityFilter])
                .Where(holding => holding.AuthorityId != own && accounts.Contains(holding.AccountId) && holding.To != null && holding.To < today)
                .Join(db.Authorities, holding => holding.AuthorityId, authority => authority.Id, (holding, authority) => new { holding.AccountId, holding.Post.OrganisationId, holding.Post.RoleId, holding.To, Authority = authority.Name, holding.PostId })
                .ToListAsync();
            List<Guid> posts = [.. left.Select(one => one.PostId)];
            var taken = await db.PostHoldings.AsNoTracking().IgnoreQueryFilters([OneStoryDbContext.AuthorityFilter])
                .Where(holding => posts.Contains(holding.PostId) && (holding.To == null || holding.To >= today)).Select(holding => new { holding.PostId, holding.AccountId, holding.Account.Name }).ToListAsync();
            return held.Select(one => (one.PostId, Left: left.Where(away => away.AccountId == one.AccountId && away.OrganisationId == one.OrganisationId && away.RoleId == one.RoleId)
                    .OrderByDescending(away => away.To).FirstOrDefault(), one.Name, one.AccountId))
                .Where(pair => pair.Left is not null && !taken.Exists(now => now.PostId == pair.Left.PostId && now.AccountId == pair.AccountId))
                .DistinctBy(pair => pair.PostId)
                .ToDictionary(pair => pair.PostId, pair => $"{pair.Left!.Authority} recorded that {pair.Name} left this post on {Law.Words.WithoutWeekday(pair.Left.To!.Value)}"
                    + (taken.Find(now => now.PostId == pair.Left.PostId) is { } next ? $", and that {next.Name} holds it now." : "."));
        }
        finally
        {
            db.Scope.LooksEverywhere = false;
        }
    }
}
