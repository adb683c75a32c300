using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Cases;

/// <summary>Everything that happened on a case, as sentences.</summary>
[Needs(Right.ReadHistory, Shows = "the history of the case")]
public sealed class HistoryModel(CasePageQuery cases, HistoryQuery history) : OneStoryPage
{
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    public CaseHead Head { get; private set; } = null!;
    public History Told { get; private set; } = null!;
    public ListAddress Address => new(Request);
    public bool IsFiltered => !string.IsNullOrEmpty(Person) || !string.IsNullOrEmpty(Kind);

    public async Task<IActionResult> OnGet(Guid @case)
    {
        if (await cases.Head(@case) is not { } head) return NotFound();
        Head = head;
        Told = await history.Of(head.ChildId, new(@case, Person, Kind, ForFamily: !Viewer.CanForEveryone(Right.ReadHistory), OldestFirst: Order == "oldest", Address.Asked));
        return Page();
    }
}
