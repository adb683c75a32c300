using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>Takes back a request that should not have been made.</summary>
[Needs(Right.SeekAdvice)]
public sealed class TakeBackModel(CaseAdviceQuery query, WithdrawAdviceRequest withdraw) : OneStoryPage
{
    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    [FromRoute(Name = "advice")]
    public Guid AdviceId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AdviceInCase Advice { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        return await Answer(await withdraw.Do(CaseId, new(AdviceId, Reason ?? "")), _ => TakenBack(), () => Task.FromResult<IActionResult>(Page()));
    }

    private RedirectResult TakenBack()
    {
        Said = "We have taken the request back.";
        return Onward("case", CaseId, "advice");
    }

    private async Task<bool> Load()
    {
        if ((await query.Of(CaseId))?.All.FirstOrDefault(advice => advice.Id == AdviceId) is not { } found) return false;
        Advice = found;
        return true;
    }
}
