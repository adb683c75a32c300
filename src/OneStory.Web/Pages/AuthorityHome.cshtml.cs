using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages;

/// <summary>The authority's front door. Somebody with work here is taken to it; a family with one child to that child.</summary>
[OpenToAll("What anybody may know, and the way to ask.")]
public sealed class AuthorityHomeModel : OneStoryPage
{
    public IActionResult OnGet()
    {
        if (Viewer.Grants is [{ } only] && Viewer.Posts.Count == 0) return Onward("child", only.ChildId);
        if (Viewer.Grants.Count > 1 && Viewer.Posts.Count == 0) return Onward("family");
        return Viewer.Posts.Count > 0 && Navigation.For(Viewer) is [{ } first, ..] ? Redirect(At() + first.Path) : Page();
    }
}
