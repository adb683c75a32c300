using OneStory.Access.Posts;
using OneStory.Law;
using OneStory.People;

namespace OneStory.Access.Families;

/// <summary>Somebody who sees the record, or did.</summary>
public sealed record GrantRow(Guid Id, Guid AccountId, string Name, string? Email, GrantKind Kind, string Basis, DateOnly From, DateOnly? To, string? EndedBecause, DateOnly? ContinuedOn, bool IsNow)
{
    public string KindInWords => Viewer.InWords(Kind);
}

/// <summary>Somebody of the family who stands on the record and has no way in.</summary>
public sealed record WithoutAccess(string Name, string Relationship, string? Email, bool HasParentalResponsibility);

public sealed record OfferRow(Guid Id, string Name, string Email, GrantKind Kind, DateTime SentAt, DateTime ExpiresAt, string State);

/// <summary>Who of the family sees a child's record, and whose choice that is.</summary>
public sealed record FamilyAccessView(
    Guid ChildId, string Name, string CalledName, WhoDecides Decides, bool? LacksCapacity, string? CapacityNote, int Version,
    IReadOnlyList<GrantRow> Grants, IReadOnlyList<WithoutAccess> Without, IReadOnlyList<OfferRow> Offers)
{
    public IEnumerable<GrantRow> Now => Grants.Where(grant => grant.IsNow);

    /// <summary>Parents whose access the young person has not yet been asked about.</summary>
    public IEnumerable<GrantRow> ToChoose => Decides.Holder is RightsHolder.YoungPerson or RightsHolder.Representative ? Now.Where(grant => grant is { Kind: GrantKind.Parent, ContinuedOn: null }) : [];
}

public sealed class FamilyAccessQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<FamilyAccessView?> Of(Guid childId)
    {
        var (today, now) = (clock.Today, clock.Now);
        if (await db.Children.AsNoTracking().Include(one => one.Family).FirstOrDefaultAsync(one => one.Id == childId) is not { } child) return null;
        var grants = await db.ChildGrants.AsNoTracking().Where(grant => grant.ChildId == childId).OrderByDescending(grant => grant.From)
            .Select(grant => new GrantRow(grant.Id, grant.AccountId, grant.Account.Name, grant.Account.Email, grant.Kind, grant.Basis, grant.From, grant.To, grant.EndedBecause, grant.ContinuedOn,
                grant.From <= today && (grant.To == null || grant.To >= today))).ToListAsync();
        var offers = await db.Invitations.AsNoTracking().Where(one => one.ChildId == childId && one.AcceptedAt == null).OrderByDescending(one => one.SentAt).ToListAsync();
        var inNow = grants.Where(grant => grant.IsNow).Select(grant => grant.AccountId).ToHashSet();
        return new(child.Id, child.Name, child.CalledName, WhoDecides.Of(child, today), child.LacksCapacity, child.CapacityNote, child.Version, grants,
            [.. child.Family.Where(member => member.AccountId is not { } account || !inNow.Contains(account))
                .Select(member => new WithoutAccess(member.Name, member.Relationship, member.Email, member.HasParentalResponsibility))],
            [.. offers.Select(one => new OfferRow(one.Id, one.Name, one.Email, one.GrantKind ?? GrantKind.Parent, one.SentAt, one.ExpiresAt, PostsQuery.InWords(one, now)))]);
    }
}
