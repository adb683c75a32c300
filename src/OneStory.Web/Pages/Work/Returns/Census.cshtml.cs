using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Imports;
using OneStory.Returns.Sen2;
using OneStory.Support;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>A school census: what was read, taking it as the register, and settling where it and the plans held differ.</summary>
[Needs(Right.ManageReturns)]
public sealed class CensusModel(ImportsQuery imports, RegisterQuery register, ReconcileCensus reconcile, SettleDifference settle) : OneStoryPage
{
    public ImportRun Run { get; private set; } = null!;
    public (int Support, int Plans, int Matched) Counts { get; private set; }
    public (IReadOnlyList<RegisterPupil> Pupils, int Count) InDoubt { get; private set; } = ([], 0);
    public IReadOnlyList<Sen2Finding> Findings { get; private set; } = [];
    public IReadOnlyList<RegisterDifference> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public DifferenceKind? Kind { get; private set; }
    public bool Settled { get; private set; }
    public ListAddress Address => new(Request);
    public int PageNumber => Address.Asked.Page;

    public static string InWords(DifferenceKind kind) => kind switch
    {
        DifferenceKind.PlanNotHeld => "A plan in the census, and none held",
        DifferenceKind.PlanNotInCensus => "A plan held, and SEN support in the census",
        DifferenceKind.ChildNotInCensus => "A plan held, and the child not in the census",
        DifferenceKind.AnotherSetting => "Another school",
        _ => "Another first need",
    };

    public Task<IActionResult> OnGet(Guid run, DifferenceKind? kind, bool settled) => Show(run, kind, settled);

    public async Task<IActionResult> OnPostTake(Guid run) => await Answer(await reconcile.Do(run), _ =>
    {
        Said = "The census is the register now.";
        return Onward("returns", "register", run);
    }, () => Show(run, null, false));

    public async Task<IActionResult> OnPostSettle(Guid run, Guid difference, string? how, int? version) => await Answer(await settle.Do(difference, how, version), _ => Onward("returns", "register", run), () => Show(run, null, false));

    private async Task<IActionResult> Show(Guid run, DifferenceKind? kind, bool settled)
    {
        if (await imports.One(run) is not { Run.Kind: ImportKind.SchoolCensus } found) return NotFound();
        (Run, Kind, Settled) = (found.Run, kind, settled);
        Findings = ImportsQuery.FindingsOf(found.Run);
        if (Run.State is ImportState.Checked or ImportState.Done) InDoubt = await register.InDoubt(run);
        if (Run.State == ImportState.Checked) Counts = await register.Of(run);
        if (Run.State == ImportState.Done) (Rows, Count) = await register.Differences(run, kind, settled, PageNumber);
        return Page();
    }
}
