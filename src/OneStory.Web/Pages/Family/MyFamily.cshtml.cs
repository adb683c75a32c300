using Microsoft.AspNetCore.Mvc;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>The children whose pages the person has been given, each with where it is and what is next.</summary>
[SignedIn("It lists only what the person has been given.")]
public sealed class MyFamilyModel(MyChildrenQuery children) : OneStoryPage
{
    public IReadOnlyList<ChildOfFamily> Children { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        Children = await children.All();
        return Children is [var only] ? Onward("child", only.ChildId) : Page();
    }
}
