using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Advice;

/// <summary>What the assessment asks of the family: their own advice, if there is anything to add to their story, and whether existing advice is enough.</summary>
[Needs(Right.ReadAdvice, Shows = "what is asked of the family")]
public sealed class OwnModel(OwnAdviceQuery query, GiveOwnAdvice give, AgreeToReuse agree) : OneStoryPage
{
    [FromRoute(Name = "child")]
    public Guid ChildId { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int TimesGiven { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public OwnAdvice Own { get; private set; } = null!;
    public string? Meanwhile { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        (Words, TimesGiven) = (Own.Words, Own.TimesGiven);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? @do)
    {
        if (!await Load() || Own is not { CaseId: { } caseId, AdviceId: { } advice }) return NotFound();
        if (@do != "nothing-to-add" && string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), "Write what you want to tell us, or choose “I have nothing to add”.");
        if (!ModelState.IsValid) return Page();
        var outcome = await give.Do(caseId, new(advice, @do == "nothing-to-add" ? Own.Words : Words ?? "", TimesGiven));
        if (outcome is Casework.Conflict) Meanwhile = Own.Words;
        return await Answer(outcome, _ => Sent("Thank you. Everybody who works on the plan can read this."), Again);
    }

    public async Task<IActionResult> OnPostAgree(Guid advice, bool agrees)
    {
        if (!await Load() || Own.CaseId is not { } caseId) return NotFound();
        (Words, TimesGiven) = (Own.Words, Own.TimesGiven);
        return await Answer(await agree.Do(caseId, new(advice, ReuseParty.Family, agrees, Reason ?? "")), _ => Sent(agrees ? "Thank you. You agree that this advice is enough." : "Thank you. We will ask for new advice."), () => Task.FromResult<IActionResult>(Page()));
    }

    private RedirectResult Sent(string said)
    {
        Said = said;
        return Onward("child", ChildId, "advice");
    }

    /// <summary>With what another of the family has written meanwhile beside it; sending again stands.</summary>
    private async Task<IActionResult> Again()
    {
        if (!await Load()) return NotFound();
        TimesGiven = Own.TimesGiven;
        return Page();
    }

    private async Task<bool> Load()
    {
        if (await query.Of(ChildId) is not { } found) return false;
        Own = found;
        return true;
    }
}
