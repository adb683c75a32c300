namespace OneStory.LocalOffer;

/// <summary>A page in a list.</summary>
public sealed record PageRow(Guid Id, string Slug, string Section, string Title, string Summary, bool IsPublished, DateOnly CheckedOn, DateOnly ReviewDue, bool IsStale, IReadOnlyList<string> Schedule2);

public sealed record PageView(OfferPage Page, IReadOnlyList<OfferTranslation> Translations, bool IsStale);

/// <summary>Reads the pages of guidance.</summary>
public sealed class PagesQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    /// <param name="unpublished">With those that the public does not have: for staff.</param>
    public async Task<IReadOnlyList<PageRow>> All(bool unpublished = false)
    {
        var today = clock.Today;
        return await db.OfferPages.AsNoTracking().Where(page => unpublished || page.IsPublished).OrderBy(page => page.Ordinal).ThenBy(page => page.Title)
            .Select(page => new PageRow(page.Id, page.Slug, page.Section, page.Title, page.Summary, page.IsPublished, page.CheckedOn, page.ReviewDue, page.ReviewDue < today, page.Schedule2)).ToListAsync();
    }

    /// <summary>Every published page with its words: the search finds them among the entries.</summary>
    public Task<List<OfferPage>> Published() => db.OfferPages.AsNoTracking().Where(page => page.IsPublished).OrderBy(page => page.Ordinal).ThenBy(page => page.Title).ToListAsync();

    public async Task<PageView?> BySlug(string slug, bool unpublished = false)
    {
        if (await db.OfferPages.AsNoTracking().FirstOrDefaultAsync(page => page.Slug == slug && (unpublished || page.IsPublished)) is not { } found) return null;
        var translations = await db.OfferTranslations.AsNoTracking().Where(translation => translation.OfferPageId == found.Id).OrderBy(translation => translation.Language).ToListAsync();
        return new(found, translations, found.ReviewDue < clock.Today);
    }
}
