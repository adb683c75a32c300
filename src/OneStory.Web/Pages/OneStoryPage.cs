using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneStory.Access;
using OneStory.Authorities;
using OneStory.Casework;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Pages;

/// <summary>What every page has to hand: where it is, who is looking, what day it is, and how an act ended.</summary>
public abstract class OneStoryPage : PageModel
{
    public Authority Authority => HttpContext.RequestServices.GetRequiredService<Here>().Required;
    public Viewer Viewer => HttpContext.RequestServices.GetRequiredService<Viewer>();
    public UkClock Clock => HttpContext.RequestServices.GetRequiredService<UkClock>();
    public DateOnly Today => Clock.Today;

    /// <summary>What the viewer may do on the record this page is about.</summary>
    /// <exception cref="InvalidOperationException">The page is about no record.</exception>
    public AccessToChild Access => HttpContext.RequestServices.GetRequiredService<AccessHere>().Access
        ?? throw new InvalidOperationException("This page is about no record.");

    /// <summary>Whether the record is the viewer's own: a young person reading about themselves.</summary>
    protected bool IsOwnRecord(Guid child) => Viewer.Grants.Any(grant => grant.ChildId == child && grant.Kind == GrantKind.Self);

    /// <summary>A sentence for the next page to open with: "We have sent the request."</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>
    /// Answers as the act ended: on to the next page when it was done; the same page with the reason when it was refused or
    /// another was first; otherwise 404 or 403.
    /// </summary>
    /// <param name="again">Shows the page again, with what was typed.</param>
    /// <param name="fieldPrefix">What the command's field names start with in the form.</param>
    protected async Task<IActionResult> Answer(Outcome outcome, Func<Done, IActionResult> onDone, Func<Task<IActionResult>> again, string fieldPrefix = "")
    {
        ArgumentNullException.ThrowIfNull(onDone);
        ArgumentNullException.ThrowIfNull(again);
        switch (outcome)
        {
            case Done done:
                return onDone(done);
            case Refused refused:
                ModelState.AddModelError(refused.Field is { } field ? fieldPrefix + field : "", refused.Source is { } source ? $"{refused.Why} ({source})" : refused.Why);
                return await again();
            case Conflict conflict:
                ModelState.AddModelError("", $"{conflict.What} Your words are below. Look at what has changed, and send them again if they still stand.");
                return await again();
            case Forbidden:
                return Forbid();
            default:
                return NotFound();
        }
    }

    /// <summary>Goes to a page of this authority: <c>Onward("child", id)</c> is /ashmere/child/{id}.</summary>
    protected RedirectResult Onward(params IEnumerable<object> parts) => Redirect(At(parts));

    /// <summary>The address of a page of this authority.</summary>
    public string At(params IEnumerable<object> parts) => "/" + Authority.Slug + string.Concat(parts.Select(part => "/" + part));
}
