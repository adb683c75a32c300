using OneStory.Access.Posts;
using OneStory.Law;
using OneStory.Messages;
using OneStory.People;

namespace OneStory.Access.Families;

/// <summary>Invites a parent, another who cares for the child, or the representative of a young person, to the child's record.</summary>
public sealed class GiveFamilyAccess(CaseWork work, SystemMessages messages) : IUseCase
{
    /// <param name="Basis">How it was made sure who they are and that they may, as a sentence.</param>
    public sealed record Command(string Name, string Email, string Relationship, bool HasParentalResponsibility, bool IsRepresentative, string Basis, InvitationLink Link);

    public Task<Outcome> Do(Guid childId, Command command) => work.OnChild(childId, Right.ManageFamilyAccess, new("give-family-access", Basis: command.Basis), async hand =>
    {
        var decides = WhoDecides.Of(hand.Child, hand.Today);
        if (command.IsRepresentative && hand.Child.LacksCapacity != true)
            return Outcome.Refused($"A representative acts for a young person who lacks capacity, and it is not recorded that {hand.Child.CalledName} does.", nameof(Command.IsRepresentative), WhoDecides.Capacity);
        if (!command.IsRepresentative && decides.Holder == RightsHolder.YoungPerson)
            return Outcome.Refused($"{hand.Child.CalledName} has been a young person since {decides.YoungPersonFrom.WithoutWeekday()}. Who sees the record is theirs to choose: they can invite somebody on their own page.", source: WhoDecides.PassingOfRights);
        if (string.IsNullOrWhiteSpace(command.Relationship) && !command.IsRepresentative) return Outcome.Refused("Enter what they are to the child, such as mother or foster carer.", nameof(Command.Relationship));
        if (string.IsNullOrWhiteSpace(command.Basis)) return Outcome.Refused("Say how you made sure who they are and that they may see the record.", nameof(Command.Basis));
        return await Offers.Send(hand, messages, new(command.Name, command.Email, command.IsRepresentative ? GrantKind.Representative : GrantKind.Parent, command.Basis, command.Link, command.Relationship, command.HasParentalResponsibility));
    });
}

/// <summary>Invites the young person to their own record, from the day it is theirs.</summary>
public sealed class GiveOwnAccess(CaseWork work, SystemMessages messages) : IUseCase
{
    public Task<Outcome> Do(Guid childId, string email, InvitationLink link) => work.OnChild(childId, Right.ManageFamilyAccess, new("give-own-access", Basis: WhoDecides.PassingOfRights), async hand =>
    {
        var name = hand.Child.CalledName;
        var decides = WhoDecides.Of(hand.Child, hand.Today);
        return decides.Holder switch
        {
            RightsHolder.Parent => Outcome.Refused($"{name}'s rights pass to them on {decides.YoungPersonFrom.InWords()}: the day after the last day of compulsory school age. Until then a parent holds them. {name} can take part now through their parent's page.", source: WhoDecides.PassingOfRights),
            RightsHolder.Representative => Outcome.Refused($"It is recorded that {name} lacks capacity for these decisions. Invite a representative, or record that it has changed.", source: WhoDecides.Capacity),
            RightsHolder.Nobody => Outcome.Refused($"{name} is no longer a young person. They can ask for a copy of what we hold.", source: WhoDecides.PassingOfRights),
            _ => await Offers.Send(hand, messages, new(hand.Child.Name, email, GrantKind.Self, $"{name} has been a young person since {decides.YoungPersonFrom.WithoutWeekday()}.", link)),
        };
    });
}

/// <summary>Invites somebody to help the family: an independent supporter, a relative, an advocate. Only the family can, and it can end it.</summary>
public sealed class InviteSupporter(CaseWork work, SystemMessages messages) : IUseCase
{
    internal const string Kind = "invite-supporter";

    /// <param name="Consents">That the family agrees to this person seeing the whole record.</param>
    public sealed record Command(string Name, string Email, bool Consents, InvitationLink Link);

    public Task<Outcome> Do(Guid childId, Command command) => work.OnChild(childId, Right.SeeWhoLooked, new(Kind), async hand =>
    {
        var decides = WhoDecides.Of(hand.Child, hand.Today);
        if (!hand.Viewer.Grants.Any(grant => grant.ChildId == childId && decides.IsDecidedBy(grant.Kind)))
            return Outcome.Refused(decides.Holder == RightsHolder.YoungPerson ? $"{hand.Child.CalledName} is a young person now. Who sees the record is theirs to choose." : "Only the family can invite somebody to help it.",
                source: decides.Holder == RightsHolder.YoungPerson ? WhoDecides.PassingOfRights : null);
        if (!command.Consents) return Outcome.Refused("Tick the box to say that you agree. Without it we cannot open the record to them.", nameof(Command.Consents));
        return await Offers.Send(hand, messages, new(command.Name, command.Email, GrantKind.Supporter, $"{hand.Viewer.Name} asked for their help and agreed that they see the record.", command.Link));
    });
}

/// <summary>What is offered to somebody about a child's record.</summary>
internal sealed record Offer(string Name, string Email, GrantKind Kind, string Basis, InvitationLink Link, string? Relationship = null, bool HasParentalResponsibility = false);

internal static class Offers
{
    /// <summary>Writes the invitation and has its link sent. An earlier one to the same person is taken back.</summary>
    public static async Task<Outcome> Send(ChildInHand hand, SystemMessages messages, Offer offer)
    {
        if (string.IsNullOrWhiteSpace(offer.Name)) return Outcome.Refused("Enter their name.", "Name");
        if (!EmailAddress.TryParse(offer.Email, out var email, out var whyNot)) return Outcome.Refused(whyNot, "Email");
        var normal = NewAccount.Normal(email.Value);
        if (await hand.Db.ChildGrants.AnyAsync(grant => grant.ChildId == hand.Child.Id && grant.Account.NormalizedEmail == normal && (grant.To == null || grant.To >= hand.Today)))
            return Outcome.Refused("This person sees the record already.", "Email");
        var waiting = await hand.Db.Invitations.Where(one => one.ChildId == hand.Child.Id && one.AcceptedAt == null && one.WithdrawnAt == null).ToListAsync();
        foreach (var earlier in waiting.Where(one => NewAccount.Normal(one.Email) == normal)) earlier.WithdrawnAt = hand.Now;
        var invitation = new Invitation
        {
            Email = email.Value,
            Name = offer.Name.Trim(),
            ChildId = hand.Child.Id,
            GrantKind = offer.Kind,
            Basis = offer.Basis.Trim(),
            Relationship = offer.Relationship?.Trim(),
            HasParentalResponsibility = offer.HasParentalResponsibility,
            SecretHash = OneTimeSecret.Hash(offer.Link.Secret),
            SentAt = hand.Now,
            ExpiresAt = hand.Now + Appointing.InvitationLasts,
        };
        hand.Db.Add(invitation);

        // The message names no child: an address may be mistyped.
        messages.Invitation(invitation.Name, invitation.Email, offer.Kind switch
        {
            GrantKind.Self => "to see your own record, and where things are with it",
            GrantKind.Supporter => "to help a family, and to see their child's record with them",
            GrantKind.Representative => "to act for a young person, and to see their record",
            _ => "to see your child's record, and where things are with it",
        }, hand.Viewer.Name, offer.Link.Address, invitation.ExpiresAt);
        hand.Happened(new InvitedToRecord(invitation.Id, invitation.Name, offer.Kind, invitation.Basis));
        return Outcome.Done(invitation.Id);
    }
}

[EventType("invited-to-record")]
public sealed record InvitedToRecord(Guid InvitationId, string Name, GrantKind Kind, string Basis) : Event;
