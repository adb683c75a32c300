using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Writes a page of guidance, or confirms that it is still right.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class GuideModel(PagesQuery pages, WritePage write, ConfirmPage confirm) : GuideFormPage(write)
{
    [FromRoute(Name = "slug")]
    public string Slug { get; set; } = "";

    public PageView Guide { get; private set; } = null!;

    /// <summary>What somebody else wrote while this form was open.</summary>
    public OfferPage? Meanwhile { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        var page = Guide.Page;
        (Title, Summary, Markdown, Section, Ordinal) = (page.Title, page.Summary, page.Markdown, page.Section, page.Ordinal);
        (Schedule2, ReviewMonths, Publish, Version) = ([.. page.Schedule2], page.ReviewMonths, page.IsPublished, page.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "do")] string? what) => await Load() ? await Save(Guide.Page.Id, what, SeeMeanwhile, _ => ToDesk("pages", Slug)) : NotFound();

    public async Task<IActionResult> OnPostConfirm()
    {
        if (!await Load()) return NotFound();
        var outcome = await confirm.Do(Guide.Page.Id);
        if (outcome.IsDone) Said = "Confirmed as still right.";
        return await Answer(outcome, _ => ToDesk("pages", Slug), Again);
    }

    private async Task SeeMeanwhile()
    {
        if (!await Load()) return;
        Meanwhile = Guide.Page;
        ModelState.Remove(nameof(Version));
        Version = Meanwhile.Version;
    }

    private async Task<bool> Load()
    {
        if (await pages.BySlug(Slug, unpublished: true) is not { } found) return false;
        Guide = found;
        return true;
    }
}
