using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>Where a family begins: their own words, three questions, or the kinds of help.</summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
public sealed class StartModel(OfferIndexes indexes) : PublicOfferPage(indexes)
{
    public void OnGet()
    {
    }
}
