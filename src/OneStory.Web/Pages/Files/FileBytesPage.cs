using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OneStory.Audit;
using OneStory.Files;

namespace OneStory.Web.Pages.Files;

/// <summary>
/// The one way to the bytes of a file. What is kept apart is never given out, and the page says so. What is shown in a browser
/// can run nothing: its policy allows nothing, and all but a PDF, which browsers refuse to show so, is shown in a sandbox.
/// </summary>
public abstract class FileBytesPage(OpenFile open, AccessLog log) : OneStoryPage
{
    private const string Nothing = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; frame-ancestors 'self'";

    public StoredFile Found { get; private set; } = null!;
    public bool IsMine => Viewer.AccountId is { } account && Found.GivenById == account;

    /// <param name="called">What the log says was looked at.</param>
    protected async Task<IActionResult> Give(StoredFile? file, string called, bool show)
    {
        if (file is not { } found) return NotFound();
        Found = found;
        if (found.State != FileState.Ready)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        if (await open.Do(found, HttpContext.RequestAborted) is not { } content) return NotFound();
        var inline = show && FilesQuery.CanShow(found.ContentType);
        if (IsFirstPart) await (inline ? log.Viewed(Access, called) : log.Downloaded(Access, called));
        Response.Headers.ContentSecurityPolicy = inline && found.ContentType == FileKind.Pdf.ContentType ? Nothing : Nothing + "; sandbox";
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(found.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return new FileStreamResult(content, found.ContentType == "text/plain" ? "text/plain; charset=utf-8" : found.ContentType)
        {
            EnableRangeProcessing = true,
            EntityTag = new($"\"{found.Sha256}\""),
            LastModified = new(found.GivenAt, TimeSpan.Zero),
        };
    }

    /// <summary>A sound is fetched in parts: the first is the look that is written down.</summary>
    private bool IsFirstPart => (Request.GetTypedHeaders().Range?.Ranges.FirstOrDefault()?.From ?? 0) == 0;
}
