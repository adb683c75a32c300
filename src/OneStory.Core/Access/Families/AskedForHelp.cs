using System.Text.Json;
using OneStory.Audit;
using OneStory.People;

namespace OneStory.Access.Families;

/// <summary>Whom the family has asked for help, by who asked. Their help lasts while whoever asked decides for the child.</summary>
internal static class AskedForHelp
{
    private static readonly string InvitedType = Events.TypeOf(typeof(InvitedToRecord)).Id;

    /// <summary>The invitations to the record that one person of the family sent, from what was recorded when they did.</summary>
    public static async Task<List<Guid>> By(OneStoryDbContext db, Guid childId, Guid accountId)
    {
        var kept = await db.Acts.Where(act => act.ChildId == childId && act.AccountId == accountId && act.Kind == InviteSupporter.Kind)
            .SelectMany(act => act.Events).Where(happened => happened.Type == InvitedType).Select(happened => happened.Payload).ToListAsync();
        return [.. kept.Select(payload => JsonSerializer.Deserialize<InvitedToRecord>(payload, Events.Json)!.InvitationId)];
    }

    /// <summary>Whether somebody who decides for the child today sent the invitation.</summary>
    public static async Task<bool> Stands(InHand hand, Child child, Guid invitationId)
    {
        var decides = WhoDecides.Of(child, hand.Today);
        var grants = await hand.Db.ChildGrants.AsNoTracking().Where(grant => grant.ChildId == child.Id && grant.From <= hand.Today && (grant.To == null || grant.To >= hand.Today)).ToListAsync();
        foreach (var grant in grants.Where(grant => decides.IsDecidedBy(grant.Kind)))
            if ((await By(hand.Db, child.Id, grant.AccountId)).Contains(invitationId)) return true;
        return false;
    }

    /// <summary>Takes back what one person of the family offered and nobody has taken up, and gives the access of those who have.</summary>
    public static async Task<IReadOnlyList<ChildGrant>> TakeBack(ChildInHand hand, Guid accountId)
    {
        var sent = await By(hand.Db, hand.Child.Id, accountId);
        var invitations = await hand.Db.Invitations.Where(one => sent.Contains(one.Id) && one.WithdrawnAt == null).ToListAsync();
        foreach (var open in invitations.Where(one => one.AcceptedAt is null))
        {
            open.WithdrawnAt = hand.Now;
            hand.Happened(new InvitationWithdrawn(open.Id, open.Name));
        }

        List<string?> emails = [.. invitations.Where(one => one.AcceptedAt is not null).Select(one => NewAccount.Normal(one.Email))];
        return await hand.Db.ChildGrants.Include(grant => grant.Account)
            .Where(grant => grant.ChildId == hand.Child.Id && grant.Kind == GrantKind.Supporter && (grant.To == null || grant.To >= hand.Today) && emails.Contains(grant.Account.NormalizedEmail)).ToListAsync();
    }
}
