using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>Who is asking: the first question, with which a request begins.</summary>
[OpenToAll("Anybody may ask for an assessment (Children and Families Act 2014, sections 24 and 36).")]
[EnableRateLimiting(Throttle.Asking)]
public sealed class StartModel(WriteRequest write, OneStoryDbContext db, ChildAccess access) : OneStoryPage
{
    [BindProperty]
    public Asker? Asker { get; set; }

    /// <summary>A child whose record the asker may open, so that what it holds need not be typed.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? About { get; set; }

    public bool CanAskFromSetting => Viewer.Can(Right.AskForAssessment);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (Asker is not (Assessments.Asker.Parent or Assessments.Asker.YoungPerson or Assessments.Asker.Other))
        {
            ModelState.AddModelError(nameof(Asker), "Choose who you are");
            return Page();
        }

        var known = About is { } child && await access.To(child) is not null ? await Known(child) : null;
        var (draft, code) = await write.Begin(Asker.Value, childId: known is null ? null : About, known: known ?? Myself());
        AskCookie.Write(HttpContext, Authority.Slug, draft.Id, code);
        return Onward("ask", draft.Id, known is null ? "child" : "say/why");
    }

    private RequestAnswers Myself() => new() { AskerName = Viewer.IsFamily && Asker != Assessments.Asker.YoungPerson ? Viewer.Name : null };

    private async Task<RequestAnswers?> Known(Guid id)
    {
        var child = await db.Children.AsNoTracking().Include(c => c.Family).FirstAsync(c => c.Id == id);
        var me = child.Family.Find(member => member.AccountId is not null && member.AccountId == Viewer.AccountId);
        return new()
        {
            FirstName = child.FirstName,
            LastName = child.LastName,
            KnownAs = child.KnownAs,
            Born = child.Born,
            Address = child.Address,
            Postcode = child.Postcode,
            Language = child.Language,
            NeedsInterpreter = child.NeedsInterpreter,
            SettingId = child.SettingId,
            AskerName = Viewer.Name,
            Relationship = me?.Relationship,
            Email = me?.Email,
            Phone = me?.Phone,
        };
    }
}
