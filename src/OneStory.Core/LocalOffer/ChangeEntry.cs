namespace OneStory.LocalOffer;

/// <summary>
/// Changes what an entry says. The authority's people change it at once; what its provider changes waits for them, and the public
/// goes on reading what was last approved.
/// </summary>
public sealed class ChangeEntry(CaseWork work, Viewer viewer, Positions positions) : IUseCase
{
    /// <param name="Version">Of the entry as it was shown: another's change since is a conflict.</param>
    /// <param name="FormKey">By which the same form, sent twice, is known.</param>
    /// <param name="AfterSpeaking">Whether the authority's people change it because the provider told them.</param>
    public sealed record Command(Guid EntryId, EntryContent Content, int Version, string FormKey, string? Why = null, bool AfterSpeaking = false);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Keeping.RightOf(viewer), new("change-entry", command.Why), async hand =>
        {
            if (await hand.EntryInHand(command.EntryId) is not { } entry) return new NotFound();
            if (!viewer.Keeps(entry.Provider)) return new Forbidden(Right.KeepOwnEntries);
            if (entry.State == EntryState.Withdrawn) return Outcome.Refused("It was withdrawn. Publish it again before you change it.");
            if (PublicText.WhyNoForm(command.FormKey) is { } noForm) return noForm;
            if (PublicText.WhyTooLong(command.Why, PublicText.LongestWords, nameof(Command.Why)) is { } tooLong) return tooLong;
            hand.Expect(entry, command.Version);
            var content = EntryCheck.Tidy(command.Content);
            if (EntryCheck.WhyNot(content) is { } wrong) return wrong;
            var differences = EntryDifferences.Between(entry.Content, content);
            if (differences.Count == 0) return Outcome.Refused("Nothing has been changed. If it is still right, confirm it.");
            if (!viewer.Can(Right.ManageLocalOffer)) return await Propose(hand, entry, content, command);
            await hand.Approve(entry, await positions.Placed(content), EntryAct.Changed, viewer.ChecksAs(command.AfterSpeaking));
            hand.Happened(new OfferEntryChanged(entry.Id, entry.Slug, entry.Number, [.. differences.Select(part => part.Label)]));
            await hand.OfferChanged();
            return Outcome.Done(entry.Id);
        });
    }

    private static async Task<Outcome> Propose(InHand hand, OfferEntry entry, EntryContent content, Command command)
    {
        if (await hand.Db.OfferSuggestions.Where(sent => sent.FormKey == command.FormKey).Select(sent => (Guid?)sent.Id).FirstOrDefaultAsync() is { } before) return Outcome.Done(before);
        if (entry.Version != command.Version) return new Conflict("Somebody else has changed this since you opened it.");
        var suggestion = new OfferSuggestion
        {
            EntryId = entry.Id,
            ProviderId = entry.ProviderId,
            Proposed = content,
            BaseNumber = entry.Number,
            Source = SuggestionSource.Provider,
            Why = PublicText.CleanText(command.Why),
            ByName = hand.Viewer.Name,
            At = hand.Now,
            FormKey = command.FormKey,
        };
        hand.Db.Add(suggestion);
        hand.Happened(new OfferChangeSuggested(suggestion.Id, entry.Id, entry.Name, SuggestionSource.Provider));
        return Outcome.Done(suggestion.Id);
    }
}

/// <param name="Parts">What was changed: "Cost", "When".</param>
[EventType("offer-entry-changed")]
public sealed record OfferEntryChanged(Guid EntryId, string Slug, int Number, IReadOnlyList<string> Parts) : Event;
