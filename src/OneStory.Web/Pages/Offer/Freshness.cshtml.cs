using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>How much of what is published was checked lately, late ones and hidden ones counted.</summary>
[OpenToAll("A figure that anybody may hold the authority to.")]
public sealed class FreshnessModel(OfferIndexes indexes, FreshnessQuery freshness) : PublicOfferPage(indexes)
{
    public Freshness Now { get; private set; } = null!;

    public async Task OnGet() => Now = await freshness.Of();
}
