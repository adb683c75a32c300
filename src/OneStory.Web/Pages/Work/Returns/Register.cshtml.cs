using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Imports;
using OneStory.Support;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>Pupils with special educational needs in each school, by the latest census taken.</summary>
[Needs(Right.ManageReturns)]
[RequestSizeLimit(StartImport.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = StartImport.Largest)]
public sealed class RegisterModel(RegisterQuery register, StartImport start) : OneStoryPage
{
    private const int OnPage = 100;

    [BindProperty]
    public IFormFile? CensusFile { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    public Register Found { get; private set; } = null!;
    public ListAddress Address => new(Request);
    public int PageCount => (Found.Settings.Count + OnPage - 1) / OnPage;
    public int PageNumber => Math.Clamp(Address.Asked.Page, 1, Math.Max(1, PageCount));
    public IEnumerable<RegisterOfSetting> Shown => Found.Settings.Skip((PageNumber - 1) * OnPage).Take(OnPage);

    public async Task OnGet() => Found = await register.Latest();

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (CensusFile is not { } file)
        {
            ModelState.AddModelError(nameof(CensusFile), "Choose the file of the census");
            return await Again();
        }

        if (!ModelState.IsValid) return await Again();
        await using var content = file.OpenReadStream();
        var outcome = await start.Do(new(ImportKind.SchoolCensus, file.FileName, content, Day), cancellation);
        return await Answer(outcome is Casework.Refused refused ? refused with { Field = nameof(CensusFile) } : outcome, done => Onward("returns", "register", done.Id!), Again);
    }

    private async Task<IActionResult> Again()
    {
        Found = await register.Latest();
        return Page();
    }
}
