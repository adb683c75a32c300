using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Imports;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>A row of an import: what the file says, beside the record it may be of.</summary>
[Needs(Right.ManageReturns)]
public sealed class RowModel(ImportsQuery imports, DecideRow decide, SettleImportDifference settle, ChildAccess access, AccessLog log) : OneStoryPage
{
    public const string Nobody = "nobody";
    public const string LeaveOut = "leave-out";

    [BindProperty]
    public string? Whose { get; set; }

    public ImportRowPage Found { get; private set; } = null!;

    public IEnumerable<(string What, string? Said, Func<ImportCandidate, string?> Held)> Compared =>
    [
        ("Name", Found.Row.Name, one => one.Name),
        ("Born", Found.Said.Born?.InWords(), one => one.Born.InWords()),
        ("Postcode", Found.Said.Postcode, one => one.Postcode),
        ("Pupil number", Found.Said.Upn, one => one.Upn),
        ("Learner number", Found.Said.Uln, one => one.Uln),
    ];

    public static IEnumerable<ImportChoice> Choices(ImportDifference one) => Enum.GetValues<ImportChoice>().Where(choice => choice != ImportChoice.Another || one.IsWhichRequest);

    public static string InWords(ImportChoice choice, bool isWhichRequest) => (choice, isWhichRequest) switch
    {
        (ImportChoice.Another, _) => "It is another request: open a case",
        (ImportChoice.Ours, true) => "It is the same request: keep our day",
        (_, true) => "It is the same request: take the file’s day",
        (ImportChoice.Ours, _) => "Keep what is on the record",
        _ => "Take what the file says",
    };

    public Task<IActionResult> OnGet(Guid run, int number) => Show(run, number);

    public async Task<IActionResult> OnPost(Guid run, int number)
    {
        if (Whose is not (Nobody or LeaveOut) && !Guid.TryParse(Whose, out _))
        {
            ModelState.AddModelError(nameof(Whose), "Say whose record it is");
            return await Show(run, number);
        }

        var outcome = await decide.Do(run, number, new(Guid.TryParse(Whose, out var child) ? child : null, Whose == LeaveOut));
        return await Answer(outcome is Casework.Refused refused ? refused with { Field = nameof(Whose) } : outcome, _ => Redirect(At("returns", "import", run) + "?verdict=Doubtful"), () => Show(run, number));
    }

    public async Task<IActionResult> OnPostSettle(Guid run, int number, Guid difference, ImportChoice? choice) => await Answer(await settle.Do(run, difference, choice), _ =>
    {
        Said = choice == ImportChoice.Ours ? "Settled. The record stands as it is." : "Settled. It is put on the record with the rest of the file.";
        return Onward("returns", "import", run, "row", number);
    }, () => Show(run, number));

    private async Task<IActionResult> Show(Guid run, int number)
    {
        if (await imports.Row(run, number) is not { } found) return NotFound();
        Found = found;
        foreach (var one in found.Candidates)
            if (await access.To(one.ChildId) is { } allowed) await log.Viewed(allowed, "the record, beside a row of an import");
        return Page();
    }
}
