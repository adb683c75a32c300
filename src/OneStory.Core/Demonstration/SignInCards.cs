namespace OneStory.Demonstration;

/// <summary>A person of the demonstration to be.</summary>
/// <param name="What">What they have to do, in a sentence.</param>
public sealed record SignInCard(Guid AccountId, string Name, string Role, string What, string AuthorityName, string Slug);

/// <summary>The people of the demonstration, one for each part in the work.</summary>
public sealed class SignInCardsQuery(OneStoryDbContext db) : IUseCase
{
    public async Task<IReadOnlyList<SignInCard>> All()
    {
        db.Scope.LooksEverywhere = true;
        try
        {
            var posts = await db.PostHoldings.IgnoreQueryFilters([OneStoryDbContext.AuthorityFilter]).AsNoTracking()
                .Where(holding => holding.Account.IsDemonstration && holding.To == null)
                .Join(db.Authorities, holding => holding.AuthorityId, authority => authority.Id, (holding, authority) => new { holding, authority })
                .Select(row => new { row.holding.AccountId, row.holding.Account.Name, row.holding.Post.Title, row.holding.Post.RoleId, Organisation = row.holding.Post.Organisation.Name, AuthorityName = row.authority.Name, row.authority.Slug })
                .ToListAsync();
            return [.. posts.Select(post => new SignInCard(post.AccountId, post.Name, post.Title, post.Organisation + ".", post.AuthorityName, post.Slug))
                .OrderBy(card => card.AuthorityName, StringComparer.Ordinal).ThenBy(card => card.Role, StringComparer.Ordinal)];
        }
        finally
        {
            db.Scope.LooksEverywhere = false;
        }
    }
}
