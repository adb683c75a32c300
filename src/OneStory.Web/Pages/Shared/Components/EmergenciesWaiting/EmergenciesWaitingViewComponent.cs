using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Shared.Components.EmergenciesWaiting;

/// <summary>Tells whoever reviews emergencies, on every page of work, that some wait.</summary>
public sealed class EmergenciesWaitingViewComponent(Viewer viewer, Here here, EmergenciesQuery emergencies) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var isWork = ViewContext.ActionDescriptor is PageActionDescriptor page && page.ViewEnginePath.StartsWith("/Work/", StringComparison.Ordinal)
                     && !page.ViewEnginePath.EndsWith("/EmergencyReviews", StringComparison.Ordinal);
        if (!isWork || here.Authority is null || !viewer.Can(Right.ReviewBreakGlass)) return Content("");
        return await emergencies.Unreviewed() is > 0 and var count ? View(count) : Content("");
    }
}
