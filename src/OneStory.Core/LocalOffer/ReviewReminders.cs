using System.Globalization;
using OneStory.Law;
using OneStory.Messages;

namespace OneStory.LocalOffer;

/// <summary>
/// Reminds whoever keeps them that entries and pages of guidance are to be checked: four weeks before the day, on it, and four
/// weeks after. Providers are told of their entries, and those who keep the Local Offer of its pages. Each is told once.
/// </summary>
public sealed class ReviewReminders(OneStoryDbContext db, Reminder reminder, Recipients recipients, UkClock clock) : IUseCase
{
    /// <summary>A reminder that was missed, because nothing ran that day, is sent within so many days.</summary>
    private const int CaughtUpWithin = 7;

    private static readonly (int Days, string OfEntries, string OfPages)[] Steps =
        [(-Reviewing.RemindedBefore, "entries-due-soon", "pages-due-soon"), (0, "entries-due", "pages-due"), (Reviewing.RemindedAfter, "entries-overdue", "pages-overdue")];

    /// <returns>How many messages were written.</returns>
    public async Task<int> Write(OfferReview review, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(review);
        var written = 0;
        foreach (var (days, ofEntries, ofPages) in Steps)
        {
            var (last, first) = (clock.Today.AddDays(-days), clock.Today.AddDays(-days - CaughtUpWithin + 1));
            written += await OfEntries(ofEntries, review, first, last, cancellation) + await OfPages(ofPages, first, last, cancellation);
        }

        return written;
    }

    private async Task<int> OfEntries(string template, OfferReview review, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        var written = 0;
        var due = await db.OfferEntries.AsNoTracking().Where(entry => entry.State == EntryState.Published && entry.ReviewDue >= first && entry.ReviewDue <= last)
            .Select(entry => new { entry.ProviderId, entry.Provider.Name, entry.Provider.Email, entry.Provider.OrganisationId, entry.ReviewDue, Entry = entry.Name }).ToListAsync(cancellation);
        foreach (var one in due.GroupBy(entry => new { entry.ProviderId, entry.Name, entry.Email, entry.OrganisationId, entry.ReviewDue }))
            written += await reminder.Write(template, await recipients.OfProvider(one.Key.ProviderId, one.Key.Name, one.Key.Email, one.Key.OrganisationId, clock.Today), "/local-offer/my-entries",
                $"{template}:{one.Key.ProviderId:N}:{Day(one.Key.ReviewDue)}", null,
                ("list", Listed(one.Select(entry => entry.Entry))), ("count", one.Count() == 1 ? "1 entry" : $"{one.Count()} entries"), ("due", one.Key.ReviewDue.InWords()), ("until", review.HiddenFrom(one.Key.ReviewDue).AddDays(-1).InWords()));
        return written;
    }

    private async Task<int> OfPages(string template, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        var written = 0;
        var due = await db.OfferPages.AsNoTracking().Where(page => page.IsPublished && page.ReviewDue >= first && page.ReviewDue <= last).Select(page => new { page.Title, page.ReviewDue }).ToListAsync(cancellation);
        foreach (var one in due.GroupBy(page => page.ReviewDue))
            written += await reminder.Write(template, await recipients.OfferOfficers(clock.Today), "/local-offer/manage/pages", $"{template}:{Day(one.Key)}", null,
                ("list", Listed(one.Select(page => page.Title))), ("due", one.Key.InWords()));
        return written;
    }

    private static string Listed(IEnumerable<string> names) => string.Join('\n', names.Order(StringComparer.Ordinal).Select(name => $"- {name}"));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
