using Microsoft.AspNetCore.Mvc;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>What there is of one kind.</summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
public sealed class CategoryModel(OfferIndexes indexes) : PublicOfferPage(indexes)
{
    public const int Most = 50;

    public Term Term { get; private set; } = null!;
    public IReadOnlyList<OfferCard> Cards => Held.In(Term.Id);

    public IActionResult OnGet(string id)
    {
        if (OfferTerms.Find("category", id) is not { } found) return NotFound();
        Term = found;
        return Page();
    }
}
