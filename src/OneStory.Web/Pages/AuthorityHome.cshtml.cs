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
        if (Navigation.Work(Viewer) is [{ } first, ..]) return Redirect(At() + first.Path);
        return Viewer.Grants switch { [] => Page(), [var only] => Onward("child", only.ChildId), _ => Onward("family") };
    }
}
