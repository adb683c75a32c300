using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Insight;
using OneStory.Returns.Baseline;
using OneStory.Returns.Sen2;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>Those whom a figure of the tables counts.</summary>
[Needs(Right.ManageReturns)]
public sealed class PlanFigureModel(PlanTablesQuery tables) : OneStoryPage
{
    public FigureAsked Asked { get; private set; } = null!;
    public IReadOnlyList<CountedCase> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public ListAddress Address => new(Request);
    public string Heading => string.Join(", ", new[] { Asked.Line?.Title ?? "All", Asked.Across?.Title, $"{Asked.Year}{(Asked.Year == tables.Unfinished ? " so far" : "")}" }.OfType<string>());
    public string Notes => string.Join(" ", new[] { Asked.Table.Note, Asked.Line?.Note, Asked.Across?.Note }.Where(note => !string.IsNullOrEmpty(note)));

    public async Task<IActionResult> OnGet(string table, string line, int year, string? across)
    {
        if (BaselineTable.All.FirstOrDefault(known => known.Id == table) is not { } found || !tables.Years.Contains(year)) return NotFound();
        var row = found.Rows.Lines.FirstOrDefault(known => known.Id == line && known.IsOnRecord);
        var beside = found.Across?.Lines.FirstOrDefault(known => known.Id == across && known.IsOnRecord);
        if ((row is null && line != PlanTablesModel.Everything) || (beside is null && across is not null)) return NotFound();
        (Asked, PageNumber) = (new(found, row, beside, year), Address.Asked.Page);
        (Rows, Count) = await tables.Cases(Asked, PageNumber);
        return Page();
    }

    public static string Place(string? id) => BaselinePlace.All.FirstOrDefault(place => place.Id == id)?.Title ?? "Not known";

    public static string Need(string? code) => Sen2Code.In("need", Sen2Profile.Newest.Year.Number).FirstOrDefault(need => need.Code == code)?.Meaning ?? "Not known";
}
