using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>What becomes of what somebody sent.</summary>
[OpenToAll("It says what happens next, and nothing of anybody.")]
public sealed class ThanksModel(OfferIndexes indexes) : PublicOfferPage(indexes)
{
    public string What { get; private set; } = "";

    public void OnGet(string what) => What = what;
}
