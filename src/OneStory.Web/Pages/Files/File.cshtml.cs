using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Files;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Files;

/// <summary>A file of the record.</summary>
[Needs(Right.ReadRecord)]
public sealed class FileModel(FilesQuery files, OpenFile open, AccessLog log) : FileBytesPage(open, log)
{
    public async Task<IActionResult> OnGet(Guid child, Guid file, bool show = false)
    {
        var found = await files.Find(child, file);
        return await Give(found, $"the file {found?.Name}", show);
    }
}
