using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Files;
using OneStory.Web.Access;
using OneStory.Web.Pages.Files;

namespace OneStory.Web.Pages.Ask;

/// <summary>Letters, reports, pictures and recordings that go with the request.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
[EnableRateLimiting(Throttle.Asking)]
[RequestSizeLimit(Uploads.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.Largest)]
public sealed class FilesModel(WriteRequest write, AddFile add, FilesQuery files) : AskPage(write)
{
    public override string Step => "files";

    public IReadOnlyList<FileInList> Given { get; private set; } = [];

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public async Task OnGet() => Given = await files.OfDraft(Draft.Id);

    /// <summary>Adds what was chosen, and stays; with nothing chosen, goes on.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Files.Count == 0) return OnwardFromHere();
        foreach (var file in Files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await add.ToDraft(Draft.Id, new(content, file.FileName), HttpContext.RequestAborted);
            if (outcome is Refused refused) ModelState.AddModelError(nameof(Files), $"{FileName.Clean(file.FileName)}: {refused.Why}");
            else if (!outcome.IsDone) return Redirect(Page("sent"));
        }

        if (IsScript) return ModelState.IsValid ? new JsonResult(new { location = Page(Step) }) : BadRequest(new ValidationProblemDetails(ModelState) { Title = "Not every file could be added." });
        if (ModelState.IsValid) return Redirect(Page(Step) + Request.QueryString);
        await OnGet();
        return Page();
    }

    public async Task<IActionResult> OnPostRemove(Guid fileId)
    {
        await add.TakeOutOfDraft(Draft.Id, fileId);
        return Redirect(Page(Step));
    }

    private bool IsScript => Request.Headers.XRequestedWith == "XMLHttpRequest";
}
