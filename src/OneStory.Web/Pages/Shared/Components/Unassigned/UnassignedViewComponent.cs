using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Shared.Components.Unassigned;

/// <summary>Tells whoever can give cases out, on every page of work, that some are nobody's.</summary>
public sealed class UnassignedViewComponent(Viewer viewer, Here here, WorklistQuery worklist) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var isWork = ViewContext.ActionDescriptor is PageActionDescriptor page && page.ViewEnginePath.StartsWith("/Work/", StringComparison.Ordinal)
                     && !page.ViewEnginePath.EndsWith("/Unassigned", StringComparison.Ordinal);
        if (!isWork || here.Authority is null || !viewer.CanForEveryone(Right.AllocateCases)) return Content("");
        return await worklist.CountUnassigned() is > 0 and var count ? View(count) : Content("");
    }
}
