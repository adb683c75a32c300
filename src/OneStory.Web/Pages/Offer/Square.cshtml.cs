using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OneStory.Documents;
using OneStory.Web.Access;
using OneStory.Web.Host;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>The address of an entry as a square code.</summary>
[OpenToAll("An address that anybody may have, as a picture.")]
public sealed class SquareModel(OfferIndexes indexes, IOptions<OneStoryOptions> options) : PublicOfferPage(indexes)
{
    public IActionResult OnGet(string slug)
    {
        if (Held[slug] is not { } card) return NotFound();
        Response.Headers.CacheControl = "public, max-age=86400";
        return File(QrCode.Png(new Uri(options.Value.PublicAddress, card.Address).AbsoluteUri), "image/png");
    }
}
