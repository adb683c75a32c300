using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>How to have it without the internet, and asking for a copy on paper.</summary>
[OpenToAll("Who has no internet may have a copy (SEND Regulations 2014, regulation 57).")]
[EnableRateLimiting(Throttle.Paper)]
public sealed class PaperModel(OfferIndexes indexes, AskForPaperCopy ask) : PublicOfferPage(indexes)
{
    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty]
    public string? Format { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string FormKey { get; set; } = "";

    public void OnGet(string? list)
    {
        FormKey = NewFormKey();
        var ids = SavedList.Parse(list);
        if (ids.Count > 0) What = string.Join('\n', Held.Cards.Where(card => ids.Contains(card.Entry.Id)).Select(card => card.Content.Name));
    }

    public async Task<IActionResult> OnPost() =>
        await Answer(await ask.Do(new(Name, Address, What, Format, FormKey)), _ => Redirect(In("thanks", "paper")), () => Task.FromResult<IActionResult>(Page()));
}
