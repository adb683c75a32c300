namespace OneStory.Access;

/// <summary>A post the person holds today, in the authority entered.</summary>
/// <param name="Organisations">The body of the post; for a desk that answers for others, those under it too.</param>
public sealed record HeldPost(Guid PostId, Guid OrganisationId, string OrganisationName, string Title, Role Role, IReadOnlyList<Guid> Organisations);

/// <summary>Access to a child's record that the person has been given, in the authority entered.</summary>
public sealed record HeldGrant(Guid ChildId, GrantKind Kind);

/// <summary>Whoever is at work: a person with their posts and grants, a member of the public, or the system itself.</summary>
public sealed class Viewer
{
    public Guid? AccountId { get; private set; }
    public string Name { get; private set; } = "Somebody without an account";

    /// <summary>As what they act, in words: "Casework officer, north".</summary>
    public string RoleName { get; private set; } = "Member of the public";

    public bool IsFamily { get; private set; }

    /// <summary>Whether it is the system: a job at night, with no person behind it.</summary>
    public bool IsSystem { get; private set; }

    public IReadOnlyList<HeldPost> Posts { get; private set; } = [];
    public IReadOnlyList<HeldGrant> Grants { get; private set; } = [];

    /// <summary>Whether a post held carries the right, for some child or for none.</summary>
    public bool Can(Right right) => IsSystem || Posts.Any(post => post.Role.Rights.Contains(right));

    /// <summary>Whether a post held carries the right for every child of the authority.</summary>
    public bool CanForEveryone(Right right) =>
        IsSystem || Posts.Any(post => post.Role.Reach == Reach.Authority && post.Role.Rights.Contains(right));

    /// <summary>The post by which they would do it.</summary>
    public HeldPost? PostFor(Right right) => Posts.FirstOrDefault(post => post.Role.Rights.Contains(right));

    public void BecomeSystem(string job) => (IsSystem, Name, RoleName) = (true, "OneStory", job);

    public void Become(Account account, IReadOnlyList<HeldPost> posts, IReadOnlyList<HeldGrant> grants)
    {
        ArgumentNullException.ThrowIfNull(account);
        (AccountId, Name, IsFamily, Posts, Grants) = (account.Id, account.Name, account.IsFamily, posts, grants);
        RoleName = posts.Count > 0 ? posts[0].Title : grants.Count > 0 ? InWords(grants[0].Kind) : "Signed in";
    }

    internal static string InWords(GrantKind kind) => kind switch
    {
        GrantKind.Self => "Young person",
        GrantKind.Supporter => "Independent supporter",
        GrantKind.Representative => "Representative",
        _ => "Parent or carer",
    };
}

/// <summary>Finds what an account holds in the authority entered, today.</summary>
public sealed class ViewerQuery(OneStoryDbContext db, UkClock clock)
{
    /// <summary>Makes the viewer the account, with the posts and grants it holds.</summary>
    public async Task Load(Viewer viewer, Account account)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(account);
        var today = clock.Today;
        var posts = await db.PostHoldings.AsNoTracking()
            .Where(holding => holding.AccountId == account.Id && holding.From <= today && (holding.To == null || holding.To >= today))
            .Where(holding => holding.Post.ClosedOn == null || holding.Post.ClosedOn > today)
            .OrderBy(holding => holding.From)
            .Select(holding => new { holding.PostId, holding.Post.OrganisationId, Organisation = holding.Post.Organisation.Name, holding.Post.Title, holding.Post.RoleId })
            .ToListAsync();
        var grants = await db.ChildGrants.AsNoTracking()
            .Where(grant => grant.AccountId == account.Id && grant.From <= today && (grant.To == null || grant.To >= today))
            .Select(grant => new HeldGrant(grant.ChildId, grant.Kind))
            .ToListAsync();
        var held = new List<HeldPost>();
        foreach (var post in posts)
        {
            var role = Roles.Find(post.RoleId);
            held.Add(new(post.PostId, post.OrganisationId, post.Organisation, post.Title, role, role.Rights.Contains(Right.RunAdviceDesk) ? await WithThoseUnder(post.OrganisationId) : [post.OrganisationId]));
        }

        viewer.Become(account, held, grants);
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
}
