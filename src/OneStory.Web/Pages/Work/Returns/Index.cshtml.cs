using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Imports;
using OneStory.Insight;
using OneStory.Returns;
using OneStory.Returns.Sen2;
using OneStory.Support;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>What comes in and goes out: how the next return stands, taking it away, and files that are brought in.</summary>
[Needs(Right.ManageReturns)]
[RequestSizeLimit(StartImport.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = StartImport.Largest)]
public sealed class IndexModel(ImportsQuery imports, StartImport start, ReturnQuery returns, ExportReturn export, KeepReturnLines lines, InspectionLists inspection, AccessLog log) : OneStoryPage
{
    [BindProperty]
    public IFormFile? ReturnFile { get; set; }

    [BindProperty]
    public int Year { get; set; } = Sen2Profile.Newest.Year.Number;

    [BindProperty]
    public bool Anyway { get; set; }

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];
    public ReturnStanding Standing { get; private set; } = null!;

    /// <summary>What stood in the way of the file that was asked for.</summary>
    public Exported? Exported { get; private set; }

    /// <summary>What the rules find in the inspection lists, where it was asked.</summary>
    public InspectionListsMade? Lists { get; private set; }

    public IEnumerable<int> Years => Sen2Profile.All.Where(profile => profile.Year.SurveyDay is not null).Select(profile => profile.Year.Number).OrderDescending();
    public Sen2SurveyDay? SurveyDay => Sen2Year.SurveyDayOf(Standing.Year);

    public Task OnGet() => Again();

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (ReturnFile is not { } file)
        {
            ModelState.AddModelError(nameof(ReturnFile), "Choose the file of the return");
            return await Again();
        }

        await using var content = file.OpenReadStream();
        var outcome = await start.Do(new(ImportKind.Sen2, file.FileName, content), cancellation);
        return await Answer(outcome is Casework.Refused refused ? refused with { Field = nameof(ReturnFile) } : outcome, done => Onward("returns", "import", done.Id!), Again);
    }

    public async Task<IActionResult> OnPostAgain(CancellationToken cancellation)
    {
        await lines.Again(cancellation);
        await lines.Turn(KeepReturnLines.Slice, cancellation);
        Said = "The return is being worked out again.";
        return Onward("returns");
    }

    public async Task<IActionResult> OnPostExport(CancellationToken cancellation)
    {
        if (!Years.Contains(Year)) return BadRequest();
        var file = TemporaryFile.Create();
        Exported = await export.Write(Year, file, cancellation);
        if (Exported.LeftOut.Count > 0 && !Anyway)
        {
            await file.DisposeAsync();
            return await Again();
        }

        await log.ExportedList("the SEN2 return", $"{Year}: {Exported.People} people");
        file.Position = 0;
        return File(file, "application/xml", $"SEN2-{Year}-{Authority.Id:D3}.xml");
    }

    public async Task<IActionResult> OnPostInspection(CancellationToken cancellation)
    {
        var file = TemporaryFile.Create();
        var made = await inspection.Write(file, cancellation);
        await log.ExportedList("the inspection lists", $"{made.Plans} with plans, {made.Support} with SEN support");
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"Annex-A-{Authority.Id:D3}-{Today:yyyy-MM-dd}.xlsx");
    }

    public async Task<IActionResult> OnPostLook(CancellationToken cancellation)
    {
        Lists = await inspection.Look(cancellation);
        return await Again();
    }

    private async Task<IActionResult> Again()
    {
        (Runs, Standing) = (await imports.All(), await returns.Standing());
        return Page();
    }
}
