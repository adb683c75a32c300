namespace OneStory.LocalOffer;

/// <summary>Says that an entry is still right: by its provider or the authority, in one step. One that the clock had hidden is shown again.</summary>
public sealed class ConfirmEntry(CaseWork work, Viewer viewer) : IUseCase
{
    public Task<Outcome> Do(params IReadOnlyCollection<Guid> entryIds) => Do(afterSpeaking: false, entryIds);

    /// <param name="afterSpeaking">Whether the authority's people say it because the provider told them.</param>
    public Task<Outcome> Do(bool afterSpeaking, params IReadOnlyCollection<Guid> entryIds)
    {
        ArgumentNullException.ThrowIfNull(entryIds);
        return work.OnAuthority(Keeping.RightOf(viewer), new("confirm-entry"), async hand =>
        {
            var entries = await hand.Db.OfferEntries.Include(entry => entry.Provider).Where(entry => entryIds.Contains(entry.Id)).ToListAsync();
            if (entries.Count == 0 || entries.Count < entryIds.Distinct().Count()) return new NotFound();
            var by = viewer.ChecksAs(afterSpeaking);
            foreach (var entry in entries)
            {
                if (!viewer.Keeps(entry.Provider)) return new Forbidden(Right.KeepOwnEntries);
                if (entry.State == EntryState.Withdrawn) return Outcome.Refused($"{entry.Name} was withdrawn, and cannot be confirmed.");
                hand.Happened(new OfferEntryConfirmed(entry.Id, entry.Slug, await hand.Confirm(entry, by), entry.ReviewDue, by));
            }

            await hand.OfferChanged();
            return Outcome.Done(entries[0].Id);
        });
    }
}

/// <param name="By">As what; null in those of the first version.</param>
[EventType("offer-entry-confirmed", 2)]
public sealed record OfferEntryConfirmed(Guid EntryId, string Slug, bool ShownAgain, DateOnly ReviewDue, CheckedBy? By = null) : Event;
