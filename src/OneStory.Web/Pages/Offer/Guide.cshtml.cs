using Microsoft.AspNetCore.Mvc;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>One page of guidance.</summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
public sealed class GuideModel(OfferIndexes indexes, PagesQuery pages) : PublicOfferPage(indexes)
{
    public PageView View { get; private set; } = null!;
    public OfferTranslation? Translation { get; private set; }
    public bool IsLarge { get; private set; }
    public IReadOnlyList<OfferPage> Beside => [.. Held.Pages.Where(page => page.Section == View.Page.Section && page.Slug != View.Page.Slug)];

    public async Task<IActionResult> OnGet(string slug, string? language, bool large)
    {
        if (await pages.BySlug(slug) is not { } found) return NotFound();
        (View, IsLarge) = (found, large);
        Translation = found.Translations.FirstOrDefault(translation => translation.Language == language);
        return Page();
    }
}
