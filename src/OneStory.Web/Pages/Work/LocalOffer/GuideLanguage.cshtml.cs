using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>A page of guidance in another language.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class GuideLanguageModel(PagesQuery pages, WriteTranslation write) : TranslationPage(write)
{
    private Guid page;

    [FromRoute(Name = "slug")]
    public string Slug { get; set; } = "";

    public override string Back => Desk("pages", Slug);

    protected override async Task<bool> Load()
    {
        if (await pages.BySlug(Slug, unpublished: true) is not { } view) return false;
        (page, English, There) = (view.Page.Id, (view.Page.Title, view.Page.Summary, view.Page.Markdown, view.Page.Number), view.Translations);
        return true;
    }

    protected override WriteTranslation.Command Command() => new(null, page, Language, Name, Summary, Text, OfNumber, Version);
}
