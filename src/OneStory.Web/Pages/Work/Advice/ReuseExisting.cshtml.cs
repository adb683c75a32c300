using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>Puts forward advice that its author has given already, and asks the three who must agree.</summary>
[Needs(Right.GiveAdvice)]
public sealed class ReuseExistingModel(AnswerAdviceQuery query, ReuseAdvice reuse) : OneStoryPage
{
    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    [FromRoute(Name = "advice")]
    public Guid AdviceId { get; set; }

    /// <summary>"advice:{id}", "file:{id}" or "words".</summary>
    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public DateOnly? Dated { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public AdvicePage Advice { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        Which = Advice.Child.Earlier.Count > 0 ? $"advice:{Advice.Child.Earlier[0].Id}" : null;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        if (Which is null) ModelState.AddModelError(nameof(Which), "Choose which advice it is.");
        if (Which == "words" && string.IsNullOrWhiteSpace(Summary)) ModelState.AddModelError(nameof(Summary), "Write what the advice says.");
        if (Which?.StartsWith("advice:", StringComparison.Ordinal) != true && Dated is null && ModelState[nameof(Dated)]?.Errors.Count is null or 0) ModelState.AddModelError(nameof(Dated), "Enter the day you gave the advice.");
        if (!ModelState.IsValid) return Page();
        var content = Which == "words" ? new AdviceContent { Summary = Summary!, Basis = Because ?? "", Strengths = Advice.ToWrite.Strengths, Lines = Advice.ToWrite.Lines } : null;
        return await Answer(await reuse.Do(CaseId, new(AdviceId, Dated, Chosen("advice:"), Chosen("file:"), content, Because ?? "")), _ => Sent(), () => Task.FromResult<IActionResult>(Page()));
    }

    private Guid? Chosen(string kind) => Which?.StartsWith(kind, StringComparison.Ordinal) == true && Guid.TryParse(Which[kind.Length..], out var id) ? id : null;

    private RedirectResult Sent()
    {
        Said = "We have asked the authority and the family. Until both agree, the six weeks run on.";
        return Onward("case", CaseId, "advice", AdviceId);
    }

    private async Task<bool> Load()
    {
        if (await query.Of(CaseId, AdviceId) is not { MayAnswer: true, IsFamily: false } found) return false;
        Advice = found;
        return true;
    }
}
