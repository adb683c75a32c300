using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Data;
using OneStory.Messages;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>The code with which the writer finds the request again: to write down, or to be sent by email.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
[EnableRateLimiting(Throttle.Asking)]
public sealed class CodeModel(WriteRequest write, SystemMessages messages, OneStoryDbContext db, TriesLimit tries, MessageSettings settings) : AskPage(write)
{
    public override string Step => "who";

    [BindProperty]
    public string? Email { get; set; }

    public void OnGet() => Email = Answers.Email;

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Enter your email address");
        else if (ContactWays.WhyNotEmail(Email) is { } why) ModelState.AddModelError(nameof(Email), why);
        if (!ModelState.IsValid) return Page();
        if ((await tries.Count("request-code-email", Draft.Id.ToString()) ?? await tries.Count("request-code-email-to", Email!)) is { } until)
        {
            ModelState.AddModelError(nameof(Email), $"We have sent it several times. Look in your inbox and your junk mail, or try again at {until.TimeInLondon()}");
            return Page();
        }

        messages.RequestCode(Email!.Trim(), Code, Authority.Name, new(settings.LinkTo(At("ask", "continue"))), Clock.Now.AddDays(1));
        await db.SaveChangesAsync();
        Said = $"We are sending the code to {Email.Trim()}.";
        return Redirect(Page("code"));
    }
}
