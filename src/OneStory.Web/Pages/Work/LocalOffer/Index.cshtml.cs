using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>What waits for those who keep the Local Offer.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class IndexModel(OfferDeskQuery desk, CoverageQuery coverage, OfferIndexes indexes) : DeskPage
{
    public OfferDesk Waits { get; private set; } = null!;
    public IReadOnlyList<CoverageRow> Coverage { get; private set; } = [];
    public int Missing => Coverage.Count(row => row.IsGap);

    public async Task OnGet() => (Waits, Coverage) = (await desk.Of(), await coverage.Of((await indexes.Of(Authority, Today)).Covered));
}
