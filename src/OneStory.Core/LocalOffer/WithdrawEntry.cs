namespace OneStory.LocalOffer;

/// <summary>Says that what an entry tells of is no longer there. Its address goes on saying so; what it said is kept.</summary>
public sealed class WithdrawEntry(CaseWork work, Viewer viewer) : IUseCase
{
    public sealed record Command(Guid EntryId, string? Why, int Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Keeping.RightOf(viewer), new("withdraw-entry", command.Why), async hand =>
        {
            if (await hand.EntryInHand(command.EntryId) is not { } entry) return new NotFound();
            if (!viewer.Keeps(entry.Provider)) return new Forbidden(Right.KeepOwnEntries);
            if (PublicText.CleanText(command.Why) is not { } why) return Outcome.Refused("Say why: it closed, it moved to another name, it is one with another entry.", nameof(Command.Why));
            if (PublicText.WhyTooLong(why, EntryCheck.LongestText, nameof(Command.Why)) is { } tooLong) return tooLong;
            if (entry.State == EntryState.Draft) return Outcome.Refused("The public has never had it, so there is nothing to withdraw.");
            if (entry.State == EntryState.Withdrawn) return Outcome.Refused("It was withdrawn already.");
            hand.Expect(entry, command.Version);
            hand.TakeAway(entry, EntryState.Withdrawn, why);
            hand.Happened(new OfferEntryWithdrawn(entry.Id, entry.Slug, entry.Name, why));
            await hand.OfferChanged();
            return Outcome.Done(entry.Id);
        });
    }
}

[EventType("offer-entry-withdrawn")]
public sealed record OfferEntryWithdrawn(Guid EntryId, string Slug, string Name, string Why) : Event;
