using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>What is not there: what the law asks for, what was searched for in vain, and what people told us.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class GapsModel(GapsQuery gaps, CoverageQuery coverage, OfferIndexes indexes) : DeskPage
{
    public static int Within => Reviewing.LatelyDays;

    public Gaps Gaps { get; private set; } = null!;
    public IReadOnlyList<CoverageRow> Missing { get; private set; } = [];

    public async Task OnGet()
    {
        Gaps = await gaps.Of(Today.AddDays(-Within), Today);
        Missing = [.. (await coverage.Of((await indexes.Of(Authority, Today)).Covered)).Where(row => row.IsGap)];
    }
}
