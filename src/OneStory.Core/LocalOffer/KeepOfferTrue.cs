using System.Globalization;
using OneStory.Law;
using OneStory.Messages;

namespace OneStory.LocalOffer;

/// <summary>
/// Reminds providers to confirm their entries - four weeks before the day, on it, and four weeks after - and hides what nobody has
/// confirmed by the end of the grace, with an event for each provider. After a year it forgets who commented, suggested and asked. Doing it again changes nothing.
/// </summary>
public sealed class KeepOfferTrue(OneStoryDbContext db, CaseWork work, Reminder reminder, Recipients recipients, UkClock clock) : IUseCase
{
    /// <summary>A reminder that was missed, because nothing ran that day, is sent within so many days.</summary>
    private const int CaughtUpWithin = 7;

    private static readonly (int Days, string Template)[] Steps =
        [(-Reviewing.RemindedBefore, "entries-due-soon"), (0, "entries-due"), (Reviewing.RemindedAfter, "entries-overdue")];

    /// <returns>How many messages were written, and how many entries hidden.</returns>
    public async Task<(int Written, int Hidden)> Turn(CancellationToken cancellation)
    {
        var hidden = await Hide(cancellation);
        var written = await Remind(cancellation);
        await Forget(cancellation);
        return (written, hidden);
    }

    /// <summary>Who commented, suggested and asked, and in what words, is nobody's to keep longer than a year, whether or not somebody has read it.</summary>
    private async Task Forget(CancellationToken cancellation)
    {
        var before = clock.Now.AddYears(-1);
        await db.OfferCommentsAsSent.Where(sent => sent.At < before && (sent.Words != "" || sent.Name != null || sent.Email != null))
            .ExecuteUpdateAsync(set => set.SetProperty(sent => sent.Words, "").SetProperty(sent => sent.Name, (string?)null).SetProperty(sent => sent.Email, (string?)null), cancellation);
        await db.OfferSuggestions.Where(sent => sent.At < before && (sent.ByName != null || sent.ByEmail != null || sent.Why != null))
            .ExecuteUpdateAsync(set => set.SetProperty(sent => sent.ByName, (string?)null).SetProperty(sent => sent.ByEmail, (string?)null).SetProperty(sent => sent.Why, (string?)null), cancellation);
        var day = clock.Today.AddYears(-1);
        await db.OfferCopiesAsked.Where(asked => asked.SentOn == null && asked.AskedOn < day).ExecuteDeleteAsync(cancellation);
        await db.OfferMissedSearches.Where(missed => missed.Day < day).ExecuteDeleteAsync(cancellation);
    }

    private async Task<int> Remind(CancellationToken cancellation)
    {
        var written = 0;
        foreach (var (days, template) in Steps)
        {
            var (last, first) = (clock.Today.AddDays(-days), clock.Today.AddDays(-days - CaughtUpWithin + 1));
            var due = await db.OfferEntries.AsNoTracking().Where(entry => entry.State == EntryState.Published && entry.ReviewDue >= first && entry.ReviewDue <= last)
                .Select(entry => new { entry.ProviderId, entry.Provider.Name, entry.Provider.Email, entry.Provider.OrganisationId, entry.ReviewDue, Entry = entry.Name }).ToListAsync(cancellation);
            foreach (var one in due.GroupBy(entry => new { entry.ProviderId, entry.Name, entry.Email, entry.OrganisationId, entry.ReviewDue }))
                written += await reminder.Write(template, await People(one.Key.ProviderId, one.Key.Name, one.Key.Email, one.Key.OrganisationId), "/local-offer/my-entries",
                    $"{template}:{one.Key.ProviderId:N}:{one.Key.ReviewDue.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", null,
                    ("list", string.Join('\n', one.Select(entry => $"- {entry.Entry}").Order(StringComparer.Ordinal))), ("count", one.Count() == 1 ? "1 entry" : $"{one.Count()} entries"), ("due", one.Key.ReviewDue.InWords()));
        }

        return written;
    }

    private Task<IReadOnlyList<Recipient>> People(Guid providerId, string name, string? email, Guid? body) => recipients.OfProvider(providerId, name, email, body, clock.Today);

    private async Task<int> Hide(CancellationToken cancellation)
    {
        var last = clock.Today.AddDays(-Reviewing.GraceDays - 1);
        var providers = await db.OfferEntries.Where(entry => entry.State == EntryState.Published && entry.ReviewDue <= last).Select(entry => entry.ProviderId).Distinct().ToListAsync(cancellation);
        var hidden = 0;
        foreach (var provider in providers)
        {
            var count = 0;
            var outcome = await work.OnAuthority(Right.ManageLocalOffer, new("hide-unconfirmed", Reviewing.WhyHidden), async hand =>
            {
                var entries = await hand.Db.OfferEntries.Where(entry => entry.ProviderId == provider && entry.State == EntryState.Published && entry.ReviewDue <= last).OrderBy(entry => entry.Name).ToListAsync(cancellation);
                if (entries.Count == 0) return new NotFound();
                foreach (var entry in entries) hand.TakeAway(entry, EntryState.Hidden, Reviewing.WhyHidden, byClock: true);
                hand.Happened(new OfferEntriesHidden(provider, [.. entries.Select(entry => entry.Id)], [.. entries.Select(entry => entry.Name)], Reviewing.WhyHidden, ByClock: true));
                await hand.OfferChanged();
                count = entries.Count;
                return Outcome.Done(provider);
            });
            if (outcome.IsDone) hidden += count;
        }

        return hidden;
    }
}
