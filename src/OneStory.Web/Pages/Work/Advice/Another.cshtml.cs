using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>Asks one person more.</summary>
[Needs(Right.SeekAdvice)]
public sealed class AnotherModel(AdvisersToAskQuery query, AskAnotherAdviser ask) : OneStoryPage
{
    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public Further Adviser { get; set; } = new();

    public AdvisersToAsk ToAsk { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        if (Adviser.IsEmpty) ModelState.AddModelError("Adviser.Title", "Enter who is asked: “Speech and language therapist”.");
        Adviser.Check(ModelState, nameof(Adviser));
        if (!ModelState.IsValid) return Page();
        return await Answer(await ask.Do(CaseId, Adviser.ToAsk()), _ => Asked(), () => Task.FromResult<IActionResult>(Page()), "Adviser.");
    }

    private RedirectResult Asked()
    {
        Said = $"We have asked: {Adviser.Title}. They have six weeks from today.";
        return Onward("case", CaseId, "advice");
    }

    private async Task<bool> Load()
    {
        if (await query.Of(CaseId) is not { } found) return false;
        ToAsk = found;
        return true;
    }
}
