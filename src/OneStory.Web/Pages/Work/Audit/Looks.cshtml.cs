using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Audit;

/// <summary>Every look at a record and every search, with the words searched for.</summary>
[Needs(Right.ReadAudit)]
public sealed class LooksModel(AuditQuery query, AccessLog log) : AuditPage
{
    private const int MostInFile = 5000;

    [BindProperty(SupportsGet = true, Name = "kind")]
    public AccessKind? Kind { get; set; }

    public IReadOnlyList<LookRow> Rows { get; private set; } = [];

    public async Task OnGet() => (Rows, Count) = await query.Looks(Asked(), Kind);

    public async Task<IActionResult> OnGetCsv()
    {
        var rows = new List<LookRow>();
        for (var page = 1; page <= MostInFile / AuditAsked.Size; page++)
        {
            var (some, count) = await query.Looks(Asked(page), Kind);
            rows.AddRange(some);
            if (rows.Count >= count) break;
        }

        await log.Searched("the log of looks, as a file", $"{Who} {What} {From?.Iso()} {To?.Iso()} {Child}".Trim());
        return CsvFile.Of($"looks-{Authority.Slug}.csv", ["When", "Who", "As", "How", "What", "Words", "Child", "Why"],
            rows.Select(look => new object?[] { look.At.ToString("O", CultureInfo.InvariantCulture), look.ByName, look.ByRole, look.Kind.ToString(), look.What, look.Terms, look.Child, look.Why }));
    }
}
