using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Files;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Files;

/// <summary>The files of a child's record, and the way to add some.</summary>
[Needs(Right.ReadRecord, Shows = "the list of files")]
[RequestSizeLimit(Uploads.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.Largest)]
public sealed class FilesModel(FilesQuery files, AddFile add, ChildNameQuery names) : OneStoryPage
{
    public string CalledName { get; private set; } = "";
    public IReadOnlyList<FileInList> All { get; private set; } = [];
    public bool MayAdd => Access.Allows(Right.AddFiles);

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? About { get; set; }

    public async Task<IActionResult> OnGet(Guid child)
    {
        if (await names.Of(child) is not { } called) return NotFound();
        (CalledName, All) = (called, await files.OfChild(child));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid child)
    {
        if (!MayAdd) return Forbid();
        if (Files.Count == 0) ModelState.AddModelError(nameof(Files), "Choose a file to add.");
        var added = (await add.ToChild(this, child, Files, nameof(Files), About)).Count;
        if (ModelState.IsValid)
        {
            Said = added == 1 ? "We have added the file." : $"We have added {added} files.";
            return IsScript ? new JsonResult(new { location = At("child", child, "files") }) : Onward("child", child, "files");
        }

        if (added > 0) ModelState.AddModelError(nameof(Files), added == 1 ? "1 other file was added." : $"{added} other files were added.");
        if (IsScript) return BadRequest(new ValidationProblemDetails(ModelState) { Title = "Not every file could be added." });
        return await OnGet(child);
    }

    private bool IsScript => Request.Headers.XRequestedWith == "XMLHttpRequest";
}
