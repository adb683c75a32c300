using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>The pages of guidance, by section.</summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
public sealed class GuidesModel(OfferIndexes indexes) : PublicOfferPage(indexes)
{
    public void OnGet()
    {
    }
}
