using OneStory.Assessments;
using OneStory.Law;
using OneStory.People;

namespace OneStory.Messages;

/// <summary>Finds the people of each part in the work, as they are on a day.</summary>
public sealed class Recipients(OneStoryDbContext db)
{
    /// <summary>Those who get the notices about a child: never nobody, so that a notice is written even where no address is known.</summary>
    /// <param name="child">With their family.</param>
    public async Task<IReadOnlyList<Recipient>> RightsHolders(Child child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(child);
        var grants = await Granted(child.Id, on);
        List<Recipient> found = child.RightsHeldBy(on) switch
        {
            RightsHolder.YoungPerson or RightsHolder.Nobody => await Themself(child, grants),
            RightsHolder.Representative when grants.Exists(grant => grant.Kind == GrantKind.Representative) => [.. grants.Where(grant => grant.Kind == GrantKind.Representative).Select(grant => Member(child, grant.Account))],
            _ => Parents(child, grants),
        };
        return found.Count > 0 ? found : [new($"The parent or carer of {child.Name}", $"home:{child.Id:N}") { Address = HomeOf(child), Prefers = ContactBy.Letter }];
    }

    /// <summary>Those the family has asked for help.</summary>
    public async Task<IReadOnlyList<Recipient>> Supporters(Guid childId, DateOnly on) =>
        [.. (await Granted(childId, on)).Where(grant => grant.Kind == GrantKind.Supporter).Select(grant => Recipient.Of(grant.Account) with { GetsCopy = true })];

    /// <summary>Whoever holds any of the posts today.</summary>
    public async Task<IReadOnlyList<Recipient>> InPost(IReadOnlyCollection<Guid> postIds, DateOnly on)
    {
        var holding = await db.PostHoldings.AsNoTracking().Include(held => held.Account).Include(held => held.Post)
            .Where(held => postIds.Contains(held.PostId) && held.From <= on && (held.To == null || held.To >= on)).ToListAsync();
        return [.. holding.DistinctBy(held => held.AccountId).Select(held => Recipient.Of(held.Account, held.Post.Email))];
    }

    /// <summary>Whoever holds a post with one of the roles, in any of the bodies where they are given.</summary>
    public async Task<IReadOnlyList<Recipient>> InRole(IReadOnlyCollection<string> roles, DateOnly on, params IReadOnlyCollection<Guid> bodies) =>
        await InPost(await db.Posts.Where(post => roles.Contains(post.RoleId) && (post.ClosedOn == null || post.ClosedOn > on) && (bodies.Count == 0 || bodies.Contains(post.OrganisationId))).Select(post => post.Id).ToListAsync(), on);

    /// <summary>The people of a body in a role, or the body itself by its own address where nobody is in post.</summary>
    public async Task<IReadOnlyList<Recipient>> OfBody(Guid bodyId, IReadOnlyCollection<string> roles, DateOnly on)
    {
        if (await InRole(roles, on, bodyId) is { Count: > 0 } people) return people;
        var body = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(found => found.Id == bodyId);
        return body is null ? [] : [new(body.Name, bodyId.ToString("N")) { Email = body.Email, Phone = body.Phone, Address = body.Address }];
    }

    /// <summary>Those who keep a provider's entries in the Local Offer, or the provider by its own address; nobody where it has none.</summary>
    public async Task<IReadOnlyList<Recipient>> OfProvider(Guid providerId, string name, string? email, Guid? bodyId, DateOnly on)
    {
        if (bodyId is { } body && await InRole([Roles.Provider.Id], on, body) is { Count: > 0 } people) return people;
        return email is null ? [] : [new(name, $"provider:{providerId:N}") { Email = email }];
    }

    /// <summary>Those who keep the Local Offer, or the managers where nobody does.</summary>
    public async Task<IReadOnlyList<Recipient>> OfferOfficers(DateOnly on) =>
        await InRole([Roles.OfferOfficer.Id], on) is { Count: > 0 } keepers ? keepers : await InRole([Roles.Manager.Id], on);

    /// <summary>Whoever is to give the advice: the post it was given to, else the desk that answers for the body, else the body.</summary>
    public async Task<IReadOnlyList<Recipient>> Advisers(Advice advice, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(advice);
        if (advice.PostId is { } post && await InPost([post], on) is { Count: > 0 } holder) return holder;
        for (var body = advice.OrganisationId; body is { } id; body = await db.Organisations.Where(found => found.Id == id).Select(found => found.ParentId).FirstOrDefaultAsync())
            if (await InRole([Roles.ClinicalOfficer.Id, Roles.CareOfficer.Id, Roles.Senco.Id], on, id) is { Count: > 0 } desk) return desk;
        return advice.OrganisationId is { } asked ? await OfBody(asked, [Roles.Adviser.Id], on) : [];
    }

    /// <summary>Somebody without an account who is to give the advice, where an email was given for them.</summary>
    public static IReadOnlyList<Recipient> AdviserOutside(Advice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return advice is { OrganisationId: null, ContactName: { } name, ContactEmail: { } email } ? [new(name, $"contact:{advice.Id:N}") { Email = email }] : [];
    }

    private Task<List<ChildGrant>> Granted(Guid childId, DateOnly on) => db.ChildGrants.AsNoTracking().Include(grant => grant.Account)
        .Where(grant => grant.ChildId == childId && grant.From <= on && (grant.To == null || grant.To >= on)).ToListAsync();

    private async Task<List<Recipient>> Themself(Child child, List<ChildGrant> grants)
    {
        if (grants.Find(grant => grant.Kind == GrantKind.Self) is { } self) return [Member(child, self.Account) with { IsThemself = true }];
        var named = child.Family.Find(member => SearchText.Fold(member.Name) == SearchText.Fold(child.Name) || SearchText.Fold(member.Name) == SearchText.Fold($"{child.FirstName} {child.LastName}"));
        var asked = named is null ? await db.AssessmentRequests.AsNoTracking().Where(request => request.Case.ChildId == child.Id && request.Asker == Asker.YoungPerson).FirstOrDefaultAsync() : null;
        return
        [
            named is not null
                ? Of(child, named) with { IsThemself = true }
                : new(child.Name, $"self:{child.Id:N}") { Email = asked?.AskerEmail, Phone = asked?.AskerPhone, Address = HomeOf(child), Prefers = asked?.AskerEmail is null ? ContactBy.Letter : ContactBy.Email, IsThemself = true },
        ];
    }

    private static List<Recipient> Parents(Child child, List<ChildGrant> grants)
    {
        List<FamilyMember> told = [.. child.Family.Where(member => member.GetsNotices && member.HasParentalResponsibility)];
        if (told.Count == 0) told = [.. child.Family.Where(member => member.GetsNotices && grants.Exists(grant => grant.Kind is GrantKind.Parent or GrantKind.Representative && grant.AccountId == member.AccountId))];
        List<Recipient> found = [.. told.Select(member => grants.Find(grant => grant.AccountId == member.AccountId) is { } grant ? Member(child, grant.Account) : Of(child, member))];
        return found.Count > 0 ? found : [.. grants.Where(grant => grant.Kind == GrantKind.Parent).Select(grant => Member(child, grant.Account))];
    }

    /// <summary>An account, with what the record says of how to reach its holder.</summary>
    private static Recipient Member(Child child, Account account)
    {
        var reached = Recipient.Of(account);
        if (child.Family.Find(member => member.AccountId == account.Id) is not { } member) return reached with { Address = HomeOf(child) };
        var onRecord = Of(child, member);
        return reached with { Name = member.Name, Email = member.Email ?? account.Email, Phone = onRecord.Phone, Address = onRecord.Address, Prefers = member.ContactBy };
    }

    private static Recipient Of(Child child, FamilyMember member) => new(member.Name, $"member:{member.Id:N}")
    {
        AccountId = member.AccountId,
        Email = member.Email,
        Phone = member.Phone,
        Prefers = member.ContactBy,
        Address = member.Address is { Length: > 0 } own ? own : member.LivesWithChild || member.HasParentalResponsibility ? HomeOf(child) : null,
    };

    private static string HomeOf(Child child) => string.Join('\n', new[] { child.Address, child.Postcode ?? "" }.Where(line => line.Length > 0));
}
