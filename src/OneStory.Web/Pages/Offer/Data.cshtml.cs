using Microsoft.Extensions.Options;
using OneStory.Web.Access;
using OneStory.Web.Host;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>How programs read what is published.</summary>
[OpenToAll("Open data is of use only to those who can find out how it works.")]
public sealed class DataModel(OfferIndexes indexes, IOptions<OneStoryOptions> options) : PublicOfferPage(indexes)
{
    public Uri Feed => new(options.Value.PublicAddress, At("open-referral", "v3"));
}
