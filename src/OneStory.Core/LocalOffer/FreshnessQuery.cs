namespace OneStory.LocalOffer;

/// <summary>How true the Local Offer is kept: published for anybody to see.</summary>
/// <param name="CheckedLately">Of the published, how many were confirmed in the last ninety days.</param>
/// <param name="Overdue">Published, and past the day by which they were to be confirmed.</param>
/// <param name="Hidden">Not shown, because nobody confirmed them.</param>
public sealed record Freshness(int Published, int CheckedLately, int Overdue, int Hidden, int Pages, int PagesOverdue)
{
    /// <summary>Whole per cent, rounded down: 99.9 is not all.</summary>
    public int Percent => Published == 0 ? 0 : CheckedLately * 100 / Published;
}

public sealed class FreshnessQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<Freshness> Of(Guid? providerId = null)
    {
        var (today, since) = (clock.Today, clock.Today.AddDays(-Reviewing.LatelyDays));
        var entries = db.OfferEntries.Where(entry => providerId == null || entry.ProviderId == providerId);
        var counted = await entries.GroupBy(_ => 1).Select(all => new
        {
            Published = all.Count(entry => entry.State == EntryState.Published),
            Lately = all.Count(entry => entry.State == EntryState.Published && entry.CheckedOn >= since),
            Overdue = all.Count(entry => entry.State == EntryState.Published && entry.ReviewDue < today),
            Hidden = all.Count(entry => entry.State == EntryState.Hidden && entry.HiddenByClock),
        }).FirstOrDefaultAsync();
        var pages = await db.OfferPages.CountAsync(page => page.IsPublished);
        var late = await db.OfferPages.CountAsync(page => page.IsPublished && page.ReviewDue < today);
        return new(counted?.Published ?? 0, counted?.Lately ?? 0, counted?.Overdue ?? 0, counted?.Hidden ?? 0, pages, late);
    }
}
