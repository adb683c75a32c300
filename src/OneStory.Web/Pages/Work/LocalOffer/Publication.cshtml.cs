using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Documents;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>The yearly publication of comments and what was done: on screen, to print, and for a spreadsheet.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class PublicationModel(CommentsQuery comments) : DeskPage
{
    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    public string Document { get; private set; } = "";

    public async Task OnGet()
    {
        Settle();
        Document = HtmlWriter.Write(await Written());
    }

    public async Task<FileContentResult> OnGetCsv()
    {
        Settle();
        return CsvFile.Of($"{FileName}.csv", CommentsPublication.Csv(await comments.Of(from: From, to: To)));
    }

    public async Task<FileContentResult> OnGetPdf()
    {
        Settle();
        using var file = new MemoryStream();
        PdfWriter.Write(await Written(), file);
        return new(file.ToArray(), "application/pdf") { FileDownloadName = $"{FileName}.pdf" };
    }

    public string File(string format) => $"{Request.Path}?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}&handler={format}";

    private string FileName => $"you-said-we-did-{From:yyyy-MM-dd}-to-{To:yyyy-MM-dd}";

    private async Task<PrintedDocument> Written() => CommentsPublication.Document(Authority, await comments.Of(from: From, to: To), From!.Value, To!.Value);

    /// <summary>The last year, unless another was asked for.</summary>
    private void Settle()
    {
        To ??= Today;
        From ??= To.Value.AddYears(-1).AddDays(1);
        if (From > To) (From, To) = (To, From);
    }
}
