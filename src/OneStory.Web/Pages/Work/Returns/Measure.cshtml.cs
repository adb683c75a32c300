using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Insight;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>The cases behind a figure.</summary>
[Needs(Right.ManageReturns)]
public sealed class MeasureModel(MeasuresQuery measures) : OneStoryPage
{
    public Measure Of { get; private set; } = null!;
    public bool? Counts { get; private set; }
    public IReadOnlyList<MeasureCase> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public ListAddress Address => new(Request);

    public async Task<IActionResult> OnGet(string measure, bool? counts)
    {
        if (Insight.Measure.All.FirstOrDefault(known => known.Id == measure) is not { } found) return NotFound();
        (Of, Counts, PageNumber) = (found, counts, Address.Asked.Page);
        (Rows, Count) = await measures.Cases(found, counts, PageNumber);
        return Page();
    }
}
