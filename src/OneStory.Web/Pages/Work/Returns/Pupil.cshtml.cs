using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Imports;
using OneStory.Law;
using OneStory.Support;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>A pupil of a census who may be a child who is held.</summary>
[Needs(Right.ManageReturns)]
public sealed class PupilModel(RegisterQuery register, SettlePupil settle, ChildAccess access, AccessLog log) : OneStoryPage
{
    [BindProperty]
    public string? Whose { get; set; }

    public PupilInDoubt Found { get; private set; } = null!;

    public string Name => $"{Found.Pupil.FirstName} {Found.Pupil.LastName}".Trim();

    public IEnumerable<(string What, string? Said, Func<ImportCandidate, string?> Held)> Compared =>
    [
        ("Name", Name, one => one.Name),
        ("Born", Found.Pupil.Born?.InWords(), one => one.Born.InWords()),
        ("Postcode", Found.Pupil.Postcode, one => one.Postcode),
        ("School", Found.Pupil.Setting?.Name ?? Found.Pupil.School, one => one.Setting),
        ("Pupil number", Found.Pupil.Upn, one => one.Upn),
        ("Learner number", Found.Pupil.Uln, one => one.Uln),
    ];

    public Task<IActionResult> OnGet(Guid run, int number) => Show(run, number);

    public async Task<IActionResult> OnPost(Guid run, int number)
    {
        if (Whose is not RowModel.Nobody && !Guid.TryParse(Whose, out _))
        {
            ModelState.AddModelError(nameof(Whose), "Say who this pupil is");
            return await Show(run, number);
        }

        var outcome = await settle.Do(run, number, Guid.TryParse(Whose, out var child) ? child : null);
        return await Answer(outcome is Casework.Refused refused ? refused with { Field = nameof(Whose) } : outcome, _ => Onward("returns", "register", run), () => Show(run, number));
    }

    private async Task<IActionResult> Show(Guid run, int number)
    {
        if (await register.Pupil(run, number) is not { } found) return NotFound();
        Found = found;
        foreach (var one in found.Candidates)
            if (await access.To(one.ChildId) is { } allowed) await log.Viewed(allowed, "the record, beside a pupil of a census");
        return Page();
    }
}
