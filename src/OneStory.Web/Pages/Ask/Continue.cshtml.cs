using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;
using OneStory.Web.Host;

namespace OneStory.Web.Pages.Ask;

/// <summary>Opens a request that has been started, by its code.</summary>
[OpenToAll("Part of asking, which anybody may do. The code is the secret, and how often one can be tried is limited.")]
[EnableRateLimiting(Throttle.Codes)]
public sealed class ContinueModel(WriteRequest write, TriesLimit tries) : OneStoryPage
{
    private const string What = "request-code";

    [BindProperty]
    public string? Code { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Code)) return Again("Enter the code");
        if (RequestCode.Read(Code) is not { } code) return Again("A code is 8 letters and numbers, like K7MP 4XQ2. It has no O, I, L, 0 or 1. Check what you wrote down");
        var from = Limits.Address(HttpContext.Connection.RemoteIpAddress);
        if (await tries.Count(What, from) is { } until)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Again($"There have been too many tries from here. Try again at {until.TimeInLondon()}. What you wrote is safe");
        }

        if (await write.Find(code) is not { } draft)
        {
            await tries.Wrong(What, from);
            return Again("No request has this code. Check each letter, and that this is the council you asked");
        }

        await tries.TakeBack(What, from);
        AskCookie.Write(HttpContext, Authority.Slug, draft.Id, code);
        return Onward("ask", draft.Id, AskSteps.WhereItStopped(new(draft.Answers), draft.Asker));
    }

    private PageResult Again(string why)
    {
        ModelState.AddModelError(nameof(Code), why);
        return Page();
    }
}
