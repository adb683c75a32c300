using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Imports;
using OneStory.Returns.Sen2;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>A file that is brought in: what it would do, how far it has come, and saying that it may be done.</summary>
[Needs(Right.ManageReturns)]
public sealed class ImportModel(ImportsQuery imports, SayOfImport say, AccessLog log) : OneStoryPage
{
    public ImportSummary Summary { get; private set; } = null!;
    public ImportRowsAsked Asked { get; private set; } = new();
    public IReadOnlyList<ImportLine> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public ListAddress Address => new(Request);
    public bool IsNarrowed => Asked.Verdict is not null || Asked.State is not null || Asked.OnlyWithFindings || Asked.OnlyToSettle;
    public IReadOnlyList<Sen2Finding> OfFile => ImportsQuery.FindingsOf(Summary.Run);
    public int PageCount => (Count + ImportsQuery.RowsOnPage - 1) / ImportsQuery.RowsOnPage;

    public int CountOf(ImportVerdict verdict) => verdict switch
    {
        ImportVerdict.Create => Summary.Counts.Create,
        ImportVerdict.Change => Summary.Counts.Change,
        ImportVerdict.Same => Summary.Counts.Same,
        ImportVerdict.Doubtful => Summary.Counts.Doubtful,
        _ => Summary.Counts.Refused,
    };

    public Task<IActionResult> OnGet(Guid run, ImportVerdict? verdict, ImportRowState? state, bool findings, bool settle) => Show(run, new(verdict, state, findings, settle, Address.Asked.Page));

    public async Task<IActionResult> OnGetCsv(Guid run)
    {
        if (await imports.One(run) is not { } found) return NotFound();
        await log.ExportedList("the rows of an import", found.Run.FileName);
        var rows = new List<IReadOnlyList<object?>>();
        await foreach (var row in imports.Every(run))
            rows.Add([row.Number, row.Line, row.Name, row.Born, row.Verdict.InWords(), row.State.InWords(), row.MatchedBy, row.Outcome, row.Changes, row.Findings, row.FirstFinding, row.ToSettle]);
        return CsvFile.Of($"{found.Run.FileName} - rows.csv", ["Person", "Line", "Name", "Born", "What it does", "How it stands", "How it was matched", "Outcome", "Changes", "Findings", "First finding", "To settle"], rows);
    }

    public async Task<IActionResult> OnPost(Guid run, string? does) => await Answer(
        does switch { "bring-in" => await say.BringIn(run), "read-on" => await say.ReadOn(run), _ => await say.Stop(run) },
        _ => Onward("returns", "import", run), () => Show(run, new()));

    private async Task<IActionResult> Show(Guid run, ImportRowsAsked asked)
    {
        if (await imports.One(run) is not { Run.Kind: ImportKind.Sen2 } found) return NotFound();
        (Summary, Asked) = (found, asked);
        (Rows, Count) = await imports.Rows(run, asked);
        return Page();
    }
}
