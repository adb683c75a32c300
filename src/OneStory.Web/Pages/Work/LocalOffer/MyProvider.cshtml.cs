using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>A provider's person changes what is said of the provider.</summary>
[Needs(Right.KeepOwnEntries)]
public sealed class MyProviderModel(OfferDeskQuery desk, ChangeProvider change) : ProviderFormPage(change)
{
    [FromRoute(Name = "provider")]
    public Guid ProviderId { get; set; }

    public OfferProvider Provider { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        if (await Find() is not { } provider) return NotFound();
        Fill(Provider = provider);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Find() is not { } provider) return NotFound();
        Provider = provider;
        return await Save(ProviderId, Find, _ => Onward("local-offer", "my-entries"));
    }

    private async Task<OfferProvider?> Find() => (await desk.Mine()).FirstOrDefault(provider => provider.Id == ProviderId);
}
