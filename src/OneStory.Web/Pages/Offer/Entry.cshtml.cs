using Microsoft.AspNetCore.Mvc;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>All that is published of one entry, in English or as it was translated.</summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
public sealed class EntryModel(OfferIndexes indexes, EntriesQuery entries) : PublicOfferPage(indexes)
{
    private const int MostNear = 4;

    public EntryView View { get; private set; } = null!;
    public EntryContent Says => View.Content;
    public OfferTranslation? Translation { get; private set; }
    public bool IsLarge { get; private set; }
    public bool IsSaved => Saved.Contains(View.Entry.Id);
    public IReadOnlyList<SearchHit> Near { get; private set; } = [];
    public Term? Category => Says.Categories.Count == 0 ? null : OfferTerms.Find("category", Says.Categories[0]);
    public string Address => In("entry", View.Entry.Slug);

    public async Task<IActionResult> OnGet(string slug, string? language, bool large)
    {
        if (await entries.BySlug(slug) is not { } found) return NotFound();
        (View, IsLarge) = (found, large);
        if (!found.IsPublic)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        Translation = found.Translations.FirstOrDefault(translation => translation.Language == language);
        Near = [.. Held.Index.Find(LikeIt()).Hits.Where(hit => hit.Entry.Id != found.Entry.Id).Take(MostNear)];
        return Page();
    }

    private SearchAsk LikeIt()
    {
        var place = Says.Places.FirstOrDefault(place => place.Latitude is not null);
        var origin = place is { Latitude: { } latitude, Longitude: { } longitude } ? new SearchOrigin(new(latitude, longitude), place.Name) : null;
        return new() { Categories = [.. Says.Categories.Take(1)], Origin = origin, Sort = origin is null ? SearchSort.Relevance : SearchSort.Distance, Size = MostNear + 1 };
    }
}
