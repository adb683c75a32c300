namespace OneStory.LocalOffer;

/// <summary>
/// Has entries and pages confirmed in time: see <see cref="ReviewReminders"/>. Hides the entries that nobody has confirmed by the end of
/// the grace, with an event for each provider. After a year it forgets who commented, suggested and asked. Doing it again changes nothing.
/// </summary>
public sealed class KeepOfferTrue(OneStoryDbContext db, CaseWork work, ReviewReminders reminders, UkClock clock) : IUseCase
{
    /// <returns>How many messages were written, and how many entries hidden.</returns>
    public async Task<(int Written, int Hidden)> Turn(CancellationToken cancellation)
    {
        var review = (await db.Authorities.AsNoTracking().FirstAsync(authority => authority.Id == db.Scope.Required, cancellation)).OfferReview;
        var hidden = await Hide(review, cancellation);
        var written = await reminders.Write(review, cancellation);
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

    private async Task<int> Hide(OfferReview review, CancellationToken cancellation)
    {
        var last = review.LastHiddenOn(clock.Today);
        var providers = await db.OfferEntries.Where(entry => entry.State == EntryState.Published && entry.ReviewDue <= last).Select(entry => entry.ProviderId).Distinct().ToListAsync(cancellation);
        var hidden = 0;
        foreach (var provider in providers)
        {
            var count = 0;
            var outcome = await work.OnAuthority(Right.ManageLocalOffer, new("hide-unconfirmed", review.WhyHidden), async hand =>
            {
                var entries = await hand.Db.OfferEntries.Where(entry => entry.ProviderId == provider && entry.State == EntryState.Published && entry.ReviewDue <= last).OrderBy(entry => entry.Name).ToListAsync(cancellation);
                if (entries.Count == 0) return new NotFound();
                foreach (var entry in entries) hand.TakeAway(entry, EntryState.Hidden, review.WhyHidden, byClock: true);
                hand.Happened(new OfferEntriesHidden(provider, [.. entries.Select(entry => entry.Id)], [.. entries.Select(entry => entry.Name)], review.WhyHidden, ByClock: true));
                await hand.OfferChanged();
                count = entries.Count;
                return Outcome.Done(provider);
            });
            if (outcome.IsDone) hidden += count;
        }

        return hidden;
    }
}
