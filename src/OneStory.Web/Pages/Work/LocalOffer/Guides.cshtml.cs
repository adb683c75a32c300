using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>The pages of guidance, with when each is to be checked.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class GuidesModel(PagesQuery pages) : DeskPage
{
    public IReadOnlyList<PageRow> Guides { get; private set; } = [];

    public async Task OnGet() => Guides = await pages.All(unpublished: true);
}
