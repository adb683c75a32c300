namespace OneStory.LocalOffer;

/// <summary>Takes a suggestion, as it is or as an officer has put it, or refuses it with a reply. Only its provider's own confirms the entry.</summary>
public sealed class DecideSuggestion(CaseWork work, Positions positions, AddEntry add) : IUseCase
{
    /// <param name="Reply">What its writer is told; needed where it is refused.</param>
    /// <param name="Content">What is published where that is not the suggestion itself: what an officer made of it.</param>
    /// <param name="SeenNumber">The version of the entry that the officer saw beside it.</param>
    /// <param name="ProviderId">Who runs it, for an entry that is not there yet.</param>
    public sealed record Command(Guid SuggestionId, bool Take, string? Reply, int Version, EntryContent? Content = null, int? SeenNumber = null, Guid? ProviderId = null);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("decide-suggestion"), async hand =>
        {
            if (await hand.Db.OfferSuggestions.FirstOrDefaultAsync(found => found.Id == command.SuggestionId) is not { } suggestion) return new NotFound();
            if (suggestion.State != SuggestionState.Waiting) return new Conflict("Somebody has decided this already.");
            var reply = PublicText.CleanText(command.Reply);
            if (PublicText.WhyTooLong(reply, PublicText.LongestWords, nameof(Command.Reply)) is { } tooLong) return tooLong;
            if (!command.Take && reply is null) return Outcome.Refused("Say why it is not taken. Whoever sent it reads this.", nameof(Command.Reply));
            hand.Expect(suggestion, command.Version);
            (suggestion.State, suggestion.Reply, suggestion.DecidedOn) = (command.Take ? SuggestionState.Taken : SuggestionState.Refused, reply, hand.Today);
            var taken = !command.Take ? Outcome.Done(suggestion.EntryId) : suggestion.EntryId is { } entryId ? await Change(hand, suggestion, entryId, command) : await Add(hand, suggestion, command);
            if (taken.IsDone) hand.Happened(new OfferSuggestionDecided(suggestion.Id, suggestion.Proposed.Name, command.Take, (taken as Done)?.Id, reply));
            return taken;
        });
    }

    private Task<Outcome> Add(InHand hand, OfferSuggestion suggestion, Command command) =>
        (command.ProviderId ?? suggestion.ProviderId) is { } provider
            ? add.Add(hand, new(provider, command.Content ?? suggestion.Proposed), EntryAct.SuggestionTaken, suggestion)
            : Task.FromResult(Outcome.Refused("Choose who runs it.", nameof(Command.ProviderId)));

    private async Task<Outcome> Change(InHand hand, OfferSuggestion suggestion, Guid entryId, Command command)
    {
        if (await hand.EntryInHand(entryId) is not { } entry) return new NotFound();
        if (entry.State == EntryState.Withdrawn) return Outcome.Refused("The entry was withdrawn. Publish it again first.");
        if (command.SeenNumber is { } seen && seen != entry.Number) return new Conflict("The entry was changed while you were looking. Look at what is different now.");
        if (await ToPublish(hand, suggestion, entry, command) is not { } said) return new Conflict("The entry and the suggestion have both changed the same part. Say what it should be.");
        var content = EntryCheck.Tidy(said);
        if (EntryCheck.WhyNot(content) is { } wrong) return wrong;
        var parts = EntryDifferences.Between(entry.Content, content);
        var by = suggestion.Source != SuggestionSource.Provider ? (CheckedBy?)null : command.Content is null ? CheckedBy.Provider : CheckedBy.Council;
        await hand.Approve(entry, await positions.Placed(content), EntryAct.SuggestionTaken, by, by == CheckedBy.Provider ? suggestion.ByName : null);
        hand.Owe(entry, suggestion);
        hand.Happened(new OfferEntryChanged(entry.Id, entry.Slug, entry.Number, [.. parts.Select(part => part.Label)]));
        await hand.OfferChanged();
        return Outcome.Done(entry.Id);
    }

    /// <summary>What the officer wrote; else the suggestion, with what has changed meanwhile where it touches nothing of it; null where it does.</summary>
    private static async Task<EntryContent?> ToPublish(InHand hand, OfferSuggestion suggestion, OfferEntry entry, Command command)
    {
        if (command.Content is { } written) return written;
        if (suggestion.BaseNumber == entry.Number) return suggestion.Proposed;
        var from = await hand.Db.OfferEntryVersions.AsNoTracking().Where(version => version.EntryId == entry.Id && version.Number == suggestion.BaseNumber).Select(version => version.Content).FirstOrDefaultAsync();
        return from is null ? null : EntryDifferences.Merge(from, suggestion.Proposed, entry.Content) is { Clashes.Count: 0 } merged ? merged.Content : null;
    }
}

/// <param name="EntryId">The entry that was changed or added.</param>
[EventType("offer-suggestion-decided")]
public sealed record OfferSuggestionDecided(Guid SuggestionId, string Name, bool IsTaken, Guid? EntryId, string? Reply) : Event;
