using Microsoft.AspNetCore.Mvc;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>A page by which the authority's people, or a provider's, keep the Local Offer.</summary>
public abstract class DeskPage : OneStoryPage
{
    /// <summary>The address of a page of the desk.</summary>
    public string Desk(params IEnumerable<object> parts) => At(["local-offer", "manage", .. parts]);

    protected RedirectResult ToDesk(params IEnumerable<object> parts) => Redirect(Desk(parts));

    /// <summary>Where the public reads an entry.</summary>
    public string PublicEntry(string slug) => At("local-offer", "entry", slug);

    /// <summary>The same page again, with what was typed.</summary>
    protected Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
