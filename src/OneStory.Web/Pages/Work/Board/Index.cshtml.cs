using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Board;

/// <summary>The team's cases against the twenty weeks, by step and by officer; cases are given by dragging, or by a list and a button.</summary>
[Needs(Right.AllocateCases)]
public sealed class IndexModel(BoardQuery board, WorklistQuery worklist, AllocateCase allocate) : OneStoryPage
{
    private const int Shown = 25;

    [BindProperty]
    public Guid Case { get; set; }

    [BindProperty]
    public Guid? Officer { get; set; }

    public OneStory.Casework.Board Board { get; private set; } = null!;

    /// <summary>The cases that are worst off, to be given to somebody with time for them.</summary>
    public IReadOnlyList<WorklistRow> Worst { get; private set; } = [];
    public IEnumerable<OfficerLoad> Officers => Board.Officers.Where(officer => officer.Holder is not null);

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost() => await Answer(await allocate.Do(Case, new(Officer ?? Guid.Empty)), _ =>
    {
        Said = "The case has been handed over.";
        return Onward("board");
    }, async () =>
    {
        await Load();
        return Page();
    });

    private async Task Load()
    {
        Board = await board.Now();
        Worst = (await worklist.Of(new(List: new(Size: Shown)))).Page.Rows;
    }
}
