using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>Opens a request that has been started, by its code.</summary>
[OpenToAll("Part of asking, which anybody may do. The code is the secret, and how often one can be tried is limited.")]
public sealed class ContinueModel(WriteRequest write, CodeTries tries) : OneStoryPage
{
    [BindProperty]
    public string? Code { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Code)) return Again("Enter the code");
        if (!tries.May(HttpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown"))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Again("There have been too many tries. Wait ten minutes, then try again");
        }

        if (RequestCode.Read(Code) is not { } code) return Again("A code is 8 letters and numbers, like K7MP 4XQ2. It has no O, I, L, 0 or 1. Check what you wrote down");
        if (await write.Find(code) is not { } draft) return Again("No request has this code. Check each letter, and that this is the council you asked");
        AskCookie.Write(HttpContext, Authority.Slug, draft.Id, code);
        return Onward("ask", draft.Id, AskSteps.WhereItStopped(new(draft.Answers), draft.Asker));
    }

    private PageResult Again(string why)
    {
        ModelState.AddModelError(nameof(Code), why);
        return Page();
    }
}
