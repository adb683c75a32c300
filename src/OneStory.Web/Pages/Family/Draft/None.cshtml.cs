using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>No draft has been sent yet: what comes before it.</summary>
[Needs(Right.ReadPlan)]
public sealed class NoneModel(DraftForFamilyQuery drafts) : OneStoryPage
{
    public Guid Child { get; private set; }

    public async Task<IActionResult> OnGet(Guid child)
    {
        Child = child;
        return await drafts.Of(child) is null ? Page() : Onward("child", child, "draft");
    }
}
