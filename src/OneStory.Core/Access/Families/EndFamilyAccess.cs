using OneStory.Law;

namespace OneStory.Access.Families;

/// <summary>Ends somebody's access to a child's record, from now. Why is told to whoever may ask: the person, the family, a court.</summary>
public sealed class EndFamilyAccess(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid childId, Guid grantId, string reason) => work.OnChild(childId, Right.ManageFamilyAccess, new("end-family-access", reason), async hand =>
        string.IsNullOrWhiteSpace(reason) ? Outcome.Refused("Say why it ends.", "Reason") : await Grants.End(hand, grantId, reason.Trim()));
}

/// <summary>The family ends the access of somebody it had asked for help.</summary>
public sealed class EndSupport(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid childId, Guid grantId) => work.OnChild(childId, Right.SeeWhoLooked, new("end-support"), async hand =>
    {
        var decides = WhoDecides.Of(hand.Child, hand.Today);
        if (!hand.Viewer.Grants.Any(grant => grant.ChildId == childId && decides.IsDecidedBy(grant.Kind))) return Outcome.Refused("This is the family's to decide.");
        return await hand.Db.ChildGrants.AnyAsync(grant => grant.Id == grantId && grant.ChildId == childId && grant.Kind == GrantKind.Supporter)
            ? await Grants.End(hand, grantId, "The family no longer needs their help.")
            : new NotFound();
    });
}

/// <summary>Records that a parent goes on seeing the record of a young person, because the young person agrees, or it was decided for one who lacks capacity.</summary>
public sealed class ContinueParentAccess(CaseWork work) : IUseCase
{
    /// <param name="note">Where an officer records it: how the young person said so, or who decided and how.</param>
    public Task<Outcome> Do(Guid childId, Guid grantId, string? note) => Choosing.Do(work, childId, grantId, "continue-parent-access", note, async (hand, grant, lacksCapacity) =>
    {
        (grant.ContinuedOn, grant.ContinuedWithoutCapacity) = (hand.Today, lacksCapacity);
        hand.Happened(new ParentAccessContinued(grant.Id, grant.Account.Name, lacksCapacity));
        return await Task.FromResult(Outcome.Done(grant.Id));
    });
}

[EventType("parent-access-continued")]
public sealed record ParentAccessContinued(Guid GrantId, string Parent, bool LackedCapacity) : Event;

/// <summary>Records that a parent no longer sees the record of a young person.</summary>
public sealed class EndParentAccess(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid childId, Guid grantId, string? note) => Choosing.Do(work, childId, grantId, "end-parent-access", note, (hand, grant, lacksCapacity) =>
        Grants.End(hand, grant.Id, lacksCapacity ? "It was decided for the young person, who lacks capacity." : "The young person chose so."));
}

/// <summary>The choice that is the young person's once rights have passed. They make it themselves, or an officer records how it was made.</summary>
internal static class Choosing
{
    public static Task<Outcome> Do(CaseWork work, Guid childId, Guid grantId, string kind, string? note, Func<ChildInHand, ChildGrant, bool, Task<Outcome>> body) =>
        work.OnChild(childId, Right.SeeWhoLooked, new(kind, note, WhoDecides.PassingOfRights), async hand =>
        {
            var decides = WhoDecides.Of(hand.Child, hand.Today);
            if (decides.Holder == RightsHolder.Parent)
                return Outcome.Refused($"{hand.Child.CalledName}'s rights pass to them on {decides.YoungPersonFrom.InWords()}. Until then a parent's access is not theirs to choose.", source: WhoDecides.PassingOfRights);
            var isOwn = hand.Viewer.Grants.Any(grant => grant.ChildId == childId && grant.Kind is GrantKind.Self or GrantKind.Representative);
            if (!isOwn && !hand.Access.Allows(Right.ManageFamilyAccess)) return Outcome.Refused($"This is {hand.Child.CalledName}'s to choose.", source: WhoDecides.PassingOfRights);
            if (!isOwn && string.IsNullOrWhiteSpace(note))
                return Outcome.Refused(decides.Holder == RightsHolder.Representative ? "Say who decided it for them, and how it is in their best interests." : $"Say how {hand.Child.CalledName} told you, and when.", "Note");
            var grant = await hand.Db.ChildGrants.Include(one => one.Account).FirstOrDefaultAsync(one => one.Id == grantId && one.ChildId == childId && one.Kind == GrantKind.Parent);
            return grant is null || grant.To < hand.Today ? new NotFound() : await body(hand, grant, decides.Holder == RightsHolder.Representative);
        });
}

internal static class Grants
{
    public static async Task<Outcome> End(ChildInHand hand, Guid grantId, string because)
    {
        var grant = await hand.Db.ChildGrants.Include(one => one.Account).FirstOrDefaultAsync(one => one.Id == grantId && one.ChildId == hand.Child.Id);
        if (grant is null) return new NotFound();
        if (grant.To < hand.Today) return Outcome.Refused("It has ended already.");
        EndOne(hand, grant, because);
        if (grant.Kind == GrantKind.Supporter) return Outcome.Done(grant.Id);
        foreach (var helper in await AskedForHelp.TakeBack(hand, grant.AccountId)) EndOne(hand, helper, $"{grant.Account.Name}, who asked for their help, no longer sees the record.");
        return Outcome.Done(grant.Id);
    }

    private static void EndOne(ChildInHand hand, ChildGrant grant, string because)
    {
        (grant.To, grant.EndedBecause) = (hand.Today.AddDays(-1), because);
        if (grant.AccountId != hand.Viewer.AccountId) grant.Account.SecurityStamp = NewAccount.NewStamp();
        hand.Happened(new FamilyAccessEnded(grant.Id, grant.Account.Name, grant.Kind, because));
    }
}

[EventType("family-access-ended")]
public sealed record FamilyAccessEnded(Guid GrantId, string Name, GrantKind Kind, string Because) : Event;
