using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Adds somebody who runs what entries tell of.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class NewProviderModel(ChangeProvider change) : ProviderFormPage(change)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPost() => Save(null, () => Task.FromResult<OfferProvider?>(null), done => ToDesk("providers", done.Id!));
}
