using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Writes a new page of guidance.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class NewGuideModel(WritePage write) : GuideFormPage(write)
{
    public void OnGet() => ReviewMonths = Authority.OfferReview.Months;

    public Task<IActionResult> OnPost([FromForm(Name = "do")] string? what) => Save(null, what, () => Task.CompletedTask, _ => ToDesk("pages"));
}
