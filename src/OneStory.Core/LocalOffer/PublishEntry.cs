namespace OneStory.LocalOffer;

/// <summary>Shows the public an entry that was a draft, hidden or withdrawn. Whoever shows it says by that that it is right today.</summary>
public sealed class PublishEntry(CaseWork work) : IUseCase
{
    public sealed record Command(Guid EntryId, int Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("publish-entry"), async hand =>
        {
            if (await hand.EntryInHand(command.EntryId) is not { } entry) return new NotFound();
            if (entry.State == EntryState.Published) return Outcome.Refused("The public has it already.");
            hand.Expect(entry, command.Version);
            var was = entry.State;
            Keeping.Show(entry);
            await hand.Confirm(entry, CheckedBy.Council);
            hand.Happened(new OfferEntryPublished(entry.Id, entry.Slug, was));
            await hand.OfferChanged();
            return Outcome.Done(entry.Id);
        });
    }
}

[EventType("offer-entry-published")]
public sealed record OfferEntryPublished(Guid EntryId, string Slug, EntryState Was) : Event;
