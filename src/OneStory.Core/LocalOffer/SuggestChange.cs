using OneStory.Messages;

namespace OneStory.LocalOffer;

/// <summary>Anybody says what an entry should say, or that there should be one. Nothing is shown until it is taken.</summary>
public sealed class SuggestChange(CaseWork work) : IUseCase
{
    /// <param name="EntryId">The entry; null for one that is not there.</param>
    /// <param name="BaseNumber">The version that was shown.</param>
    /// <param name="FormKey">By which the same form, sent twice, is known.</param>
    public sealed record Command(Guid? EntryId, EntryContent Content, int BaseNumber, string? Why, string? Name, string? Email, bool WantsCredit, string FormKey);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.ForAnyone(new("suggest-change"), async hand =>
        {
            if (PublicText.WhyNoForm(command.FormKey) is { } noForm) return noForm;
            if (await hand.Db.OfferSuggestions.Where(sent => sent.FormKey == command.FormKey).Select(sent => (Guid?)sent.Id).FirstOrDefaultAsync() is { } before) return Outcome.Done(before);
            var entry = command.EntryId is { } id ? await hand.Db.OfferEntries.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id && found.State != EntryState.Draft) : null;
            if (command.EntryId is not null && entry is null) return new NotFound();
            var content = EntryCheck.Tidy(command.Content);
            if (Wrong(command, entry, content) is { } wrong) return wrong;
            var suggestion = new OfferSuggestion
            {
                EntryId = entry?.Id,
                ProviderId = entry?.ProviderId,
                Proposed = content,
                BaseNumber = Math.Clamp(command.BaseNumber, 0, entry?.Number ?? 0),
                Source = SuggestionSource.Public,
                Why = PublicText.CleanText(command.Why),
                ByName = PublicText.CleanLine(command.Name),
                ByEmail = PublicText.CleanLine(command.Email),
                WantsCredit = command.WantsCredit,
                At = hand.Now,
                FormKey = command.FormKey,
            };
            hand.Db.Add(suggestion);
            hand.Happened(new OfferChangeSuggested(suggestion.Id, entry?.Id, content.Name, SuggestionSource.Public));
            return Outcome.Done(suggestion.Id);
        });
    }

    private static Outcome? Wrong(Command command, OfferEntry? entry, EntryContent content)
    {
        if (EntryCheck.WhyNot(content) is { } wrong) return wrong;
        if (PublicText.WhyTooLong(command.Why, PublicText.LongestWords, nameof(Command.Why)) is { } why) return why;
        if (PublicText.WhyTooLong(command.Name, PublicText.LongestLine, nameof(Command.Name)) is { } name) return name;
        if (PublicText.CleanLine(command.Email) is { } email && !EmailAddress.TryParse(email, out _, out var whyNot)) return Outcome.Refused(whyNot, nameof(Command.Email));
        if (command.WantsCredit && PublicText.CleanLine(command.Name) is null) return Outcome.Refused("Enter the name that we may thank you by.", nameof(Command.Name));
        return entry is not null && EntryDifferences.Between(entry.Content, content).Count == 0 && PublicText.CleanText(command.Why) is null
            ? Outcome.Refused("Change what is wrong, or say what it is.", nameof(Command.Why)) : null;
    }
}

[EventType("offer-change-suggested")]
public sealed record OfferChangeSuggested(Guid SuggestionId, Guid? EntryId, string Name, SuggestionSource Source) : Event;
