using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>All that was asked for a case: whom, by when, what has come, and who is late.</summary>
[Needs(Right.ReadAdvice, Shows = "the list of advice")]
public sealed class CaseAdviceModel(CaseAdviceQuery query, AdvisersToAskQuery toAsk, ChaseAdvice chase, AgreeToReuse agree) : OneStoryPage
{
    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    public CaseAdvice Advice { get; private set; } = null!;
    public AdvisersToAsk ToAsk { get; private set; } = null!;
    public bool MaySeek => Access.Allows(Right.SeekAdvice);

    /// <summary>Why somebody does not agree, when they do not.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? ToldBy { get; set; }

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        return Advice.All.Count == 0 && MaySeek && ToAsk.WhyNot is null ? Onward("case", CaseId, "advice", "ask") : Page();
    }

    public async Task<IActionResult> OnPostChase(Guid advice) => await Answer(await chase.Do(CaseId, advice), _ => Back("We have reminded them."), Again);

    public async Task<IActionResult> OnPostChaseLate() => await Answer(await chase.DoAllLate(CaseId), _ => Back("We have reminded everybody who is late."), Again);

    public async Task<IActionResult> OnPostAgree(Guid advice, ReuseParty party, bool agrees)
    {
        var told = party == ReuseParty.Family ? ToldBy ?? "" : null;
        return await Answer(await agree.Do(CaseId, new(advice, party, agrees, Reason ?? "", told)), _ => Back(agrees ? "We have recorded the agreement." : "We have recorded that they do not agree. The advice is still asked for."), Again);
    }

    private RedirectResult Back(string said)
    {
        Said = said;
        return Onward("case", CaseId, "advice");
    }

    private async Task<IActionResult> Again() => await Load() ? Page() : NotFound();

    private async Task<bool> Load()
    {
        if (await query.Of(CaseId) is not { } found || await toAsk.Of(CaseId) is not { } asked) return false;
        (Advice, ToAsk) = (found, asked);
        return true;
    }
}
