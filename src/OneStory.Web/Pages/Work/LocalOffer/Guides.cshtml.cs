using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>The pages of guidance, with when each is to be checked.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class GuidesModel(PagesQuery pages) : DeskPage
{
    public IReadOnlyList<PageRow> Guides { get; private set; } = [];

    /// <summary>Those that the public is told may be out of date, the latest first.</summary>
    public IReadOnlyList<PageRow> Late => [.. Guides.Where(guide => guide is { IsPublished: true, IsStale: true }).OrderBy(guide => guide.ReviewDue)];

    public async Task OnGet() => Guides = await pages.All(unpublished: true);
}
