namespace OneStory.LocalOffer;

/// <summary>Takes an entry out of the public's sight for now, with why. Its provider is told.</summary>
public sealed class HideEntry(CaseWork work) : IUseCase
{
    public sealed record Command(Guid EntryId, string? Why, int Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("hide-entry", command.Why), async hand =>
        {
            if (await hand.EntryInHand(command.EntryId) is not { } entry) return new NotFound();
            if (PublicText.CleanText(command.Why) is not { } why) return Outcome.Refused("Say why it is hidden. The provider reads it.", nameof(Command.Why));
            if (PublicText.WhyTooLong(why, EntryCheck.LongestText, nameof(Command.Why)) is { } tooLong) return tooLong;
            if (entry.State is EntryState.Withdrawn or EntryState.Draft) return Outcome.Refused("The public does not have it now.");
            hand.Expect(entry, command.Version);
            hand.TakeAway(entry, EntryState.Hidden, why);
            hand.Happened(new OfferEntriesHidden(entry.ProviderId, [entry.Id], [entry.Name], why, ByClock: false));
            await hand.OfferChanged();
            return Outcome.Done(entry.Id);
        });
    }
}

/// <summary>Entries of one provider are no longer shown.</summary>
[EventType("offer-entries-hidden")]
public sealed record OfferEntriesHidden(Guid ProviderId, IReadOnlyList<Guid> EntryIds, IReadOnlyList<string> Names, string Why, bool ByClock) : Event;
