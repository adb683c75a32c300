namespace OneStory.LocalOffer;

/// <summary>Says that a page of guidance is still right.</summary>
public sealed class ConfirmPage(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid pageId) => work.OnAuthority(Right.ManageLocalOffer, new("confirm-page"), async hand =>
    {
        if (await hand.Db.OfferPages.FirstOrDefaultAsync(found => found.Id == pageId) is not { } page) return new NotFound();
        page.Confirm(hand);
        hand.Happened(new OfferPageConfirmed(page.Id, page.Slug, page.ReviewDue));
        await hand.OfferChanged();
        return Outcome.Done(page.Id);
    });
}

[EventType("offer-page-confirmed")]
public sealed record OfferPageConfirmed(Guid PageId, string Slug, DateOnly ReviewDue) : Event;
