namespace OneStory.LocalOffer;

/// <summary>Adds an entry, published or as a draft. Its address is made from its name and stays.</summary>
public sealed class AddEntry(CaseWork work, Positions positions) : IUseCase
{
    /// <param name="ProviderId">Who runs it: see <see cref="ChangeProvider"/>.</param>
    public sealed record Command(Guid ProviderId, EntryContent Content, bool Publish = true);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("add-entry"), hand => Add(hand, command, EntryAct.Added));
    }

    /// <param name="from">The suggestion that it was.</param>
    internal async Task<Outcome> Add(InHand hand, Command command, EntryAct act, OfferSuggestion? from = null)
    {
        if (!await hand.Db.OfferProviders.AnyAsync(provider => provider.Id == command.ProviderId)) return Outcome.Refused("Choose who runs it.", nameof(Command.ProviderId));
        var content = EntryCheck.Tidy(command.Content);
        if (EntryCheck.WhyNot(content) is { } wrong) return wrong;
        if (await hand.Db.OfferEntries.AnyAsync(other => other.ProviderId == command.ProviderId && other.Name == content.Name && other.State != EntryState.Withdrawn)) return Outcome.Refused("They have an entry of this name already. Change that one.", nameof(EntryContent.Name));
        var entry = new OfferEntry
        {
            Slug = await Slugs.Free(content.Name, hand.Db.OfferEntries.Select(other => other.Slug)),
            ProviderId = command.ProviderId,
            State = command.Publish ? EntryState.Published : EntryState.Draft,
            Content = await positions.Placed(content),
            Name = content.Name,
            AddedOn = hand.Today,
        };
        await hand.Confirm(entry, CheckedBy.Council);
        hand.Db.AddRange(entry, Keeping.VersionOf(hand, entry, act, CheckedBy.Council));
        if (from is not null) hand.Owe(entry, from);
        hand.Happened(new OfferEntryAdded(entry.Id, entry.Slug, entry.Name, command.Publish));
        await hand.OfferChanged();
        return Outcome.Done(entry.Id);
    }
}

[EventType("offer-entry-added")]
public sealed record OfferEntryAdded(Guid EntryId, string Slug, string Name, bool IsPublished) : Event;
