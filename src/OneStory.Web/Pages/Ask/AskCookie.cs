using OneStory.Assessments;

namespace OneStory.Web.Pages.Ask;

/// <summary>
/// Carries the code of a request being written, to that request's own pages only, so that two written side by side are never
/// mixed up. It ends with the browser's session: families share devices, and the code brings it back.
/// </summary>
internal static class AskCookie
{
    private const string Name = "onestory.ask";

    public static string? Read(HttpRequest request) => RequestCode.Read(request.Cookies[Name]);

    public static void Write(HttpContext context, string slug, Guid draftId, string code) =>
        context.Response.Cookies.Append(Name, code, new()
        {
            Path = $"/{slug}/ask/{draftId}",
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        });
}
