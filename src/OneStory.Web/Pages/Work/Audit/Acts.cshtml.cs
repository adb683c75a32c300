using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Audit;

/// <summary>Every act in the authority: who, when, for whom, why, on what basis, and what it touched.</summary>
[Needs(Right.ReadAudit)]
public sealed class ActsModel(AuditQuery query, AccessLog log) : AuditPage
{
    private const int MostInFile = 5000;

    public IReadOnlyList<ActRow> Rows { get; private set; } = [];
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    /// <summary>"decide-whether-to-assess" as "decide whether to assess".</summary>
    public static string InWords(string kind) => (kind ?? "").Replace('-', ' ');

    public async Task OnGet()
    {
        Kinds = await query.Kinds();
        (Rows, Count) = await query.Acts(Asked());
    }

    public async Task<IActionResult> OnGetCsv()
    {
        var rows = new List<ActRow>();
        for (var page = 1; page <= MostInFile / AuditAsked.Size; page++)
        {
            var (some, count) = await query.Acts(Asked(page));
            rows.AddRange(some);
            if (rows.Count >= count) break;
        }

        await log.Searched("the audit, as a file", $"{Who} {What} {From?.Iso()} {To?.Iso()} {Child}".Trim());
        return CsvFile.Of($"acts-{Authority.Slug}.csv", ["When", "Who", "As", "For", "What", "Child", "Case", "Reason", "Basis"],
            rows.Select(act => new object?[] { act.At.ToString("O", CultureInfo.InvariantCulture), act.ByName, act.ByRole, act.OnBehalfOf, act.Kind, act.Child, act.CaseReference, act.Reason, act.Basis }));
    }
}
