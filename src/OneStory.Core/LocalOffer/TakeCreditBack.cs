namespace OneStory.LocalOffer;

/// <summary>Thanks somebody no longer by name on the page of an entry: they asked, or it should not have been. The record of it has no name.</summary>
public sealed class TakeCreditBack(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid entryId, Guid creditId) => work.OnAuthority(Right.ManageLocalOffer, new("take-credit-back"), async hand =>
    {
        if (await hand.Db.OfferCredits.FirstOrDefaultAsync(found => found.Id == creditId && found.EntryId == entryId) is not { } credit) return new NotFound();
        var entry = await hand.Db.OfferEntries.FirstAsync(found => found.Id == entryId);
        hand.Db.Remove(credit);
        entry.ChangedAt = hand.Now;
        hand.Happened(new OfferCreditTakenBack(entry.Id, entry.Slug, credit.Number));
        await hand.OfferChanged();
        return Outcome.Done(entry.Id);
    });
}

/// <summary>The page of an entry no longer thanks somebody: whom, is not here.</summary>
/// <param name="Number">The version they were thanked for.</param>
[EventType("offer-credit-taken-back")]
public sealed record OfferCreditTakenBack(Guid EntryId, string Slug, int Number) : Event;
