using Microsoft.AspNetCore.Mvc;

namespace OneStory.Web.Pages.Work;

/// <summary>What a form that saves itself is told.</summary>
internal static class KeptAnswer
{
    /// <param name="at">When it was kept; null where it could not be.</param>
    public static IActionResult Kept(this OneStoryPage page, DateTime? at) => at is { } kept
        ? new JsonResult(new { savedAt = $"{kept.TimeInLondon()}, for you alone until you send it" })
        : page.BadRequest(new ProblemDetails { Title = "there is more here than can be kept. Send it, or make it shorter" });
}
