using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>The young person's version, written from the plan, mended by a person beside the plan, and then checked.</summary>
[Needs(Right.WritePlan, Shows = "the plan in plain words")]
public sealed class OwnVersionModel(OwnVersionQuery versions, WriteOwnVersion write, CheckOwnVersion check) : OneStoryPage
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? WithoutBecause { get; set; }

    public OwnVersionBeside? Beside { get; private set; }
    public Guid Case { get; private set; }

    public Task<IActionResult> OnGet(Guid @case) => Show(@case, fresh: true);

    public async Task<IActionResult> OnPostGenerate(Guid @case) => await Answer(await write.Do(@case, new(null, Version)), _ => Again(@case, "Written from the plan. Read it, mend it, and check it."), () => Show(@case, fresh: false));

    public async Task<IActionResult> OnPostSave(Guid @case)
    {
        var outcome = await write.Do(@case, new(Text ?? "", Version));
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return outcome switch
            {
                Done => new JsonResult(new { savedAt = Clock.Now.TimeInLondon(), version = (await versions.Of(@case))!.Version }),
                Conflict conflict => StatusCode(409, new ProblemDetails { Title = conflict.What }),
                Refused refused => StatusCode(400, new ProblemDetails { Title = refused.Why }),
                _ => NotFound(),
            };
        return await Answer(outcome, _ => Again(@case, "Saved. It is shown once it has been checked."), () => Show(@case, fresh: false));
    }

    public async Task<IActionResult> OnPostCheck(Guid @case)
    {
        var outcome = await write.Do(@case, new(Text ?? "", Version));
        if (outcome.IsDone) outcome = await check.Do(@case, new((await versions.Of(@case))!.Version));
        return await Answer(outcome, _ => Again(@case, "Checked. It goes with the final plan."), () => Show(@case, fresh: false));
    }

    public async Task<IActionResult> OnPostWithout(Guid @case)
    {
        if (string.IsNullOrWhiteSpace(WithoutBecause))
        {
            ModelState.AddModelError(nameof(WithoutBecause), "Say why the plan goes out without one");
            return await Show(@case, fresh: false);
        }

        return await Answer(await check.Do(@case, new(Version, WithoutBecause)), _ => Again(@case, "The reason is kept."), () => Show(@case, fresh: false));
    }

    private RedirectResult Again(Guid caseId, string said)
    {
        Said = said;
        return Onward("case", caseId, "plan", "own-version");
    }

    private async Task<IActionResult> Show(Guid caseId, bool fresh)
    {
        Case = caseId;
        Beside = await versions.Of(caseId);
        if (Beside is null) return Onward("case", caseId, "plan", "write");
        if (fresh) (Text, WithoutBecause) = (Beside.Text, Beside.WithoutBecause);
        // What was typed stays in the box, and the version that stands now goes out with it: sending again is then no accident.
        Version = Beside.Version;
        ModelState.Remove(nameof(Version));
        return Page();
    }
}
