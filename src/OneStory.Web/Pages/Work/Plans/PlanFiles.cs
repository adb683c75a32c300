using System.Text;
using Microsoft.AspNetCore.Mvc;
using OneStory.Authorities;
using OneStory.Documents;
using OneStory.Plans;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>A plan as a file to keep: Word, PDF, or the exchange format.</summary>
public static class PlanFiles
{
    private static readonly (string Format, string Name)[] All = [("word", "Word"), ("pdf", "PDF"), ("json", "a data file")];

    /// <summary>"PDF", or null where there is no such format.</summary>
    public static string? NameOf(string format) => Array.Find(All, known => known.Format == format).Name;

    /// <param name="frozen">The text that was frozen, for a plan that was sent: the data file is that very text.</param>
    public static FileResult Of(PlanContent plan, string format, Authority authority, string? frozen = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(authority);
        var name = $"{plan.Reference}-{(plan.Sent is { } sent ? sent.Kind == IssueKind.Final ? "final-plan" : $"draft-{sent.Number}" : "being-written")}";
        if (format == "json") return new FileContentResult(Encoding.UTF8.GetBytes(frozen ?? PlanExport.Write(plan)), "application/json") { FileDownloadName = name + ".json" };
        return Of(PlanDocument.Of(plan, authority.Colour, authority.IsDemonstration), format, name);
    }

    /// <summary>The version in plain words, as PDF or Word.</summary>
    public static FileResult OwnVersionOf(PlanContent plan, string format, Authority authority)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(authority);
        return Of(OwnVersion.Print(plan, authority.Colour, authority.IsDemonstration), format, $"{plan.Reference}-my-plan");
    }

    private static FileContentResult Of(PrintedDocument document, string format, string name)
    {
        using var file = new MemoryStream();
        if (format == "pdf") PdfWriter.Write(document, file);
        else WordWriter.Write(document, file);
        return format == "pdf"
            ? new FileContentResult(file.ToArray(), "application/pdf") { FileDownloadName = name + ".pdf" }
            : new FileContentResult(file.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document") { FileDownloadName = name + ".docx" };
    }
}
