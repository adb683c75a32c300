using OneStory.Casework;
using OneStory.Files;

namespace OneStory.Web.Pages.Files;

/// <summary>Files that come with a form, given to the record of a child one by one.</summary>
internal static class Uploads
{
    /// <summary>The most bytes of all files of one form together.</summary>
    public const long Largest = 120L * 1024 * 1024;

    public const int MostAtOnce = 20;

    /// <summary>Gives each. Why one could not be taken stands by the field.</summary>
    /// <param name="field">The field they came in.</param>
    /// <returns>Those that were taken.</returns>
    public static async Task<IReadOnlyList<Guid>> ToChild(this AddFile add, OneStoryPage page, Guid child, IReadOnlyList<IFormFile> files, string field, string? about = null, FileFamily? only = null, bool isPrivate = false)
    {
        List<Guid> taken = [];
        if (files.Count > MostAtOnce) page.ModelState.AddModelError(field, $"Add {MostAtOnce} files at a time.");
        foreach (var file in files.Count > MostAtOnce ? [] : files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await add.ToChild(child, new(content, file.FileName, about, Only: only, IsPrivate: isPrivate), page.HttpContext.RequestAborted);
            if (outcome is Done { Id: { } id }) taken.Add(id);
            else page.ModelState.AddModelError(field, $"{FileName.Clean(file.FileName)}: {(outcome as Refused)?.Why ?? "it could not be added."}");
        }

        return taken;
    }
}
