namespace OneStory.Access;

/// <summary>Takes back an invitation that has not been accepted. Its link no longer works.</summary>
public sealed class WithdrawInvitation(CaseWork work) : IUseCase
{
    /// <summary>One to a post.</summary>
    public Task<Outcome> ToPost(Guid invitationId) => work.OnAuthority(Right.ManagePosts, new("withdraw-invitation"), hand => Withdraw(hand, invitationId, null));

    /// <summary>One to a child's record.</summary>
    public Task<Outcome> ToRecord(Guid childId, Guid invitationId, Right right = Right.ManageFamilyAccess) =>
        work.OnChild(childId, right, new("withdraw-invitation"), hand => Withdraw(hand, invitationId, childId));

    private static async Task<Outcome> Withdraw(InHand hand, Guid invitationId, Guid? childId)
    {
        if (await hand.Db.Invitations.FirstOrDefaultAsync(one => one.Id == invitationId && one.ChildId == childId) is not { } invitation) return new NotFound();
        if (invitation.AcceptedAt is not null) return Outcome.Refused("It has been accepted. End the access instead.");
        invitation.WithdrawnAt ??= hand.Now;
        hand.Happened(new InvitationWithdrawn(invitation.Id, invitation.Name));
        return Outcome.Done(invitation.Id);
    }
}

[EventType("invitation-withdrawn")]
public sealed record InvitationWithdrawn(Guid InvitationId, string Name) : Event;
