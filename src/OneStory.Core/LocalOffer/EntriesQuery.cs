namespace OneStory.LocalOffer;

/// <summary>An entry as the public has it, for the search.</summary>
public sealed record PublishedEntry(Guid Id, string Slug, Guid ProviderId, EntryContent Content, int Number, DateOnly CheckedOn, DateOnly ReviewDue, DateTime ChangedAt, DateOnly AddedOn)
{
    public bool IsStaleOn(DateOnly day) => ReviewDue < day;
}

/// <summary>An entry on its own page.</summary>
/// <param name="Credits">Those who are thanked for what it says, the last first.</param>
/// <param name="IsStale">Whether it should have been confirmed before today.</param>
public sealed record EntryView(OfferEntry Entry, OfferProvider Provider, IReadOnlyList<OfferTranslation> Translations, IReadOnlyList<string> Credits, bool IsStale)
{
    public EntryContent Content => Entry.Content;
    public bool IsPublic => Entry.State == EntryState.Published;
}

/// <summary>Reads what the public may: entries that are published, by the last approved version.</summary>
public sealed class EntriesQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    /// <summary>Every published entry, one after another: there may be two hundred thousand.</summary>
    public IAsyncEnumerable<PublishedEntry> Published() => db.OfferEntries.AsNoTracking().Where(entry => entry.State == EntryState.Published)
        .Select(entry => new PublishedEntry(entry.Id, entry.Slug, entry.ProviderId, entry.Content, entry.Number, entry.CheckedOn, entry.ReviewDue, entry.ChangedAt, entry.AddedOn)).AsAsyncEnumerable();

    public async Task<IReadOnlyDictionary<Guid, OfferProvider>> Providers() => await db.OfferProviders.AsNoTracking().ToDictionaryAsync(provider => provider.Id);

    /// <summary>One that is published or was: a page that is no longer there says so. A draft is nobody's but the staff's.</summary>
    public async Task<EntryView?> BySlug(string slug) => await View(await db.OfferEntries.AsNoTracking().Include(entry => entry.Provider).FirstOrDefaultAsync(entry => entry.Slug == slug && entry.State != EntryState.Draft));

    public async Task<EntryView?> ById(Guid id) => await View(await db.OfferEntries.AsNoTracking().Include(entry => entry.Provider).FirstOrDefaultAsync(entry => entry.Id == id && entry.State != EntryState.Draft));

    /// <summary>What the public had and has no longer, since a moment.</summary>
    public Task<List<OfferEntry>> GoneSince(DateTime since) =>
        db.OfferEntries.AsNoTracking().Where(entry => (entry.State == EntryState.Hidden || entry.State == EntryState.Withdrawn) && entry.ChangedAt >= since).OrderBy(entry => entry.Id).ToListAsync();

    private async Task<EntryView?> View(OfferEntry? entry)
    {
        if (entry is null) return null;
        var translations = await db.OfferTranslations.AsNoTracking().Where(translation => translation.EntryId == entry.Id).OrderBy(translation => translation.Language).ToListAsync();
        var credits = await db.OfferCredits.AsNoTracking().Where(credit => credit.EntryId == entry.Id).OrderByDescending(credit => credit.Number).Select(credit => credit.Name).Take(5).ToListAsync();
        return new(entry, entry.Provider, translations, [.. credits.Distinct(StringComparer.Ordinal)], entry.IsStaleOn(clock.Today));
    }
}
