using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Board;

/// <summary>Cases that nobody holds, each with somebody suggested.</summary>
[Needs(Right.AllocateCases)]
public sealed class UnassignedModel(WorklistQuery worklist, OfficersQuery officers, AllocateCase allocate) : OneStoryPage
{
    /// <summary>The case that one row's own form is about.</summary>
    [BindProperty]
    public Guid? Case { get; set; }

    [BindProperty]
    public Guid? Officer { get; set; }

    /// <summary>Cases ticked, each with the officer chosen in its row, for giving out many at once.</summary>
    [BindProperty]
    public Dictionary<Guid, Guid?> To { get; set; } = [];

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public ListPage<WorklistRow> Cases { get; private set; } = new([], 0, 1, 1);
    public IReadOnlyList<OfficerLoad?> Suggested { get; private set; } = [];
    public IReadOnlyList<OfficerLoad> Loads { get; private set; } = [];
    public IEnumerable<SelectListItem> Officers => Loads.Where(officer => officer.Holder is not null).Select(officer => new SelectListItem($"{officer.Name} ({officer.Cases} cases, load {officer.Load:0})", officer.PostId.ToString()));

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        if (Case is not { } one) return await Again();
        return await Answer(await allocate.Do(one, new(Officer ?? Guid.Empty)), _ => Back(1), Again);
    }

    public async Task<IActionResult> OnPostMany()
    {
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError("", "Tick the cases to give out");
            return await Again();
        }

        foreach (var one in Chosen)
            if (await allocate.Do(one, new(To.GetValueOrDefault(one) ?? Guid.Empty)) is var outcome && !outcome.IsDone)
                return await Answer(outcome, _ => Back(0), Again);
        return Back(Chosen.Count);
    }

    private RedirectResult Back(int given)
    {
        Said = given == 1 ? "The case has an officer now." : $"{given} cases have officers now.";
        return Onward("unassigned");
    }

    private async Task<IActionResult> Again()
    {
        await Load();
        return Page();
    }

    private async Task Load()
    {
        Loads = await officers.All();
        Cases = (await worklist.Of(new(Unassigned: true, List: new ListAddress(Request).Asked))).Page;
        Suggested = Suggesting.For(Cases.Rows.Select(row => (row.Area, row.Stage)), Loads);
    }
}
