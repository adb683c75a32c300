using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Imports;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>What comes in and goes out: returns to the Department, and files that are brought in.</summary>
[Needs(Right.ManageReturns)]
[RequestSizeLimit(StartImport.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = StartImport.Largest)]
public sealed class IndexModel(ImportsQuery imports, StartImport start) : OneStoryPage
{
    [BindProperty]
    public IFormFile? ReturnFile { get; set; }

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    public async Task OnGet() => Runs = await imports.All();

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

    private async Task<IActionResult> Again()
    {
        Runs = await imports.All();
        return Page();
    }
}
