using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>Every kind of help on one page, so that any is two steps from the start.</summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
public sealed class CategoriesModel(OfferIndexes indexes) : PublicOfferPage(indexes)
{
    public void OnGet()
    {
    }
}
