namespace OneStory.Access;

/// <summary>What an account holds in the authority entered, today.</summary>
public sealed record Holds(IReadOnlyList<PostOfAccount> Posts, IReadOnlyList<HeldGrant> Grants);

/// <summary>A post that an account holds.</summary>
public sealed record PostOfAccount(Guid PostId, Guid OrganisationId, string Organisation, string Title, string RoleId, DateOnly From);

/// <summary>Finds what an account holds in the authority entered, today.</summary>
public sealed class ViewerQuery(OneStoryDbContext db, UkClock clock)
{
    private static readonly AskedOften<Func<OneStoryDbContext, Guid, Guid?, DateOnly, Task<WithSession?>>> Found = new(() => EF.CompileAsyncQuery(
        (OneStoryDbContext db, Guid accountId, Guid? sessionId, DateOnly today) => (
            from account in db.Accounts.AsNoTracking().AsSingleQuery()
            where account.Id == accountId
            join begun in db.Sessions.Where(session => session.Id == sessionId) on account.Id equals begun.AccountId into sessions
            from session in sessions.DefaultIfEmpty()
            select new WithSession(
                account, session,
                db.PostHoldings.Where(holding => holding.AccountId == account.Id && holding.From <= today && (holding.To == null || holding.To >= today))
                    .Where(holding => holding.Post.ClosedOn == null || holding.Post.ClosedOn > today)
                    .Select(holding => new PostOfAccount(holding.PostId, holding.Post.OrganisationId, holding.Post.Organisation.Name, holding.Post.Title, holding.Post.RoleId, holding.From)).ToList(),
                db.ChildGrants.Where(grant => grant.AccountId == account.Id && grant.From <= today && (grant.To == null || grant.To >= today))
                    .Select(grant => new HeldGrant(grant.ChildId, grant.Kind)).ToList()))
            .FirstOrDefault()));

    /// <summary>An account with its session, and with what it holds in the authority entered; in none, nothing.</summary>
    internal Task<WithSession?> Find(Guid accountId, Guid? sessionId) => Found.Of(db)(db, accountId, sessionId, clock.Today);

    /// <summary>Makes the viewer the account, with the posts and grants it holds.</summary>
    public async Task Load(Viewer viewer, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        await Load(viewer, account, (await Find(account.Id, null))!.Holds);
    }

    /// <param name="holds">What it holds.</param>
    public async Task Load(Viewer viewer, Account account, Holds holds)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(holds);
        var held = new List<HeldPost>();
        foreach (var post in holds.Posts.OrderBy(post => post.From))
        {
            var role = Roles.Find(post.RoleId);
            held.Add(new(post.PostId, post.OrganisationId, post.Organisation, post.Title, role, role.Rights.Contains(Right.RunAdviceDesk) ? await WithThoseUnder(post.OrganisationId) : [post.OrganisationId]));
        }

        viewer.Become(account, held, holds.Grants);
    }

    /// <summary>A board answers for its trusts, and they for their services.</summary>
    private async Task<List<Guid>> WithThoseUnder(Guid organisationId)
    {
        List<Guid> all = [organisationId], level = all;
        while (level.Count > 0)
        {
            level = await db.Organisations.Where(body => level.Contains(body.ParentId!.Value)).Select(body => body.Id).ToListAsync();
            level.RemoveAll(all.Contains);
            all.AddRange(level);
        }

        return all;
    }

    /// <summary>The authorities in which the account holds anything today.</summary>
    public async Task<IReadOnlyList<Authority>> AuthoritiesOf(Guid accountId)
    {
        var today = clock.Today;
        db.Scope.LooksEverywhere = true;
        try
        {
            var posts = await db.PostHoldings.IgnoreQueryFilters([OneStoryDbContext.AuthorityFilter])
                .Where(holding => holding.AccountId == accountId && holding.From <= today && (holding.To == null || holding.To >= today))
                .Select(holding => holding.AuthorityId).Distinct().ToListAsync();
            var grants = await db.ChildGrants.IgnoreQueryFilters([OneStoryDbContext.AuthorityFilter])
                .Where(grant => grant.AccountId == accountId && grant.From <= today && (grant.To == null || grant.To >= today))
                .Select(grant => grant.AuthorityId).Distinct().ToListAsync();
            List<int> all = [.. posts.Union(grants)];
            return await db.Authorities.AsNoTracking().Where(authority => all.Contains(authority.Id)).OrderBy(authority => authority.Name).ToListAsync();
        }
        finally
        {
            db.Scope.LooksEverywhere = false;
        }
    }

    /// <param name="Session">The session asked about, where it is one of the account.</param>
    internal sealed record WithSession(Account Account, Session? Session, List<PostOfAccount> Posts, List<HeldGrant> Grants)
    {
        public Holds Holds => new(Posts, Grants);
    }
}
