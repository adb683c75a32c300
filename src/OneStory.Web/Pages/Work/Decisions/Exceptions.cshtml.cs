using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Decisions;

/// <summary>Relies on an exception to a time limit, after showing what the law makes of it.</summary>
[Needs(Right.CorrectDates, Shows = "the exceptions on the case")]
public sealed class ExceptionsModel(CasePageQuery cases, ExceptionsQuery exceptions, RelyOnException rely, TakeBackException takeBack) : OneStoryPage
{
    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    [Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Display(Name = "The last day")]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? LimitId { get; set; }

    [BindProperty]
    public string? WhyImpractical { get; set; }

    [BindProperty]
    public Guid? EvidenceFileId { get; set; }

    [BindProperty]
    public string? TakeBackWhy { get; set; }

    public CaseHead Head { get; private set; } = null!;
    public ExceptionsOnCase On { get; private set; } = null!;
    public IReadOnlyList<LimitVerdict>? Verdicts { get; private set; }

    public IEnumerable<SelectListItem> Limits => On.Limits.Select(limit => new SelectListItem($"{Steps.ForLimit(limit.Limit.Id)}, due {limit.Due.InBrief()}", limit.Limit.Id));
    public IEnumerable<SelectListItem> Asked => On.Asked.Select(about => new SelectListItem(about, about));
    public IEnumerable<SelectListItem> Files => On.Files.Select(file => new SelectListItem(file.Name, file.Id.ToString()));

    public async Task<IActionResult> OnGet(Guid @case) => await Load(@case) ? Page() : NotFound();

    /// <summary>What the law would say; nothing is recorded.</summary>
    public async Task<IActionResult> OnPostCheck(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        if (string.IsNullOrEmpty(Ground)) ModelState.AddModelError(nameof(Ground), "Choose the ground");
        if (From is null && ModelState[nameof(From)]?.Errors.Count is null or 0) ModelState.AddModelError(nameof(From), "Enter the first day");
        if (To < From) ModelState.AddModelError(nameof(To), "The last day must be the same as or after the first");
        if (string.IsNullOrWhiteSpace(WhyImpractical)) ModelState.AddModelError(nameof(WhyImpractical), "Say why the limit could not be met because of this");
        if (ModelState.IsValid) Verdicts = await exceptions.IfReliedOn(@case, Command);
        return Page();
    }

    public async Task<IActionResult> OnPostChange(Guid @case) => await Load(@case) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRely(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        return await Answer(await rely.Do(@case, Command), _ =>
        {
            Said = "The exception is on record, with what the law makes of it. No date has moved.";
            return Onward("case", @case, "exceptions");
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    public async Task<IActionResult> OnPostTakeBack(Guid @case, Guid circumstance)
    {
        if (!await Load(@case)) return NotFound();
        return await Answer(await takeBack.Do(@case, circumstance, TakeBackWhy), _ =>
        {
            Said = "The exception is taken back. That it was recorded stays in the history.";
            return Onward("case", @case, "exceptions");
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private RelyOnException.Command Command => new(Ground ?? "", From, To, About, LimitId, WhyImpractical ?? "", EvidenceFileId);

    private async Task<bool> Load(Guid caseId)
    {
        if (await cases.Head(caseId) is not { } head || await exceptions.Of(caseId) is not { } found) return false;
        (Head, On) = (head, found);
        return true;
    }
}
