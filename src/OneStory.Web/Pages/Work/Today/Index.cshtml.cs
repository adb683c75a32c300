using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Today;

/// <summary>An officer's day: their cases by what the law will ask of them first, and what has come in.</summary>
[Needs(Right.SeeWorklist)]
public sealed class IndexModel(WorklistQuery worklist, CameInQuery cameIn, OfficersQuery officers, AccessLog log) : OneStoryPage
{
    /// <summary>Nothing for the viewer's own, "team" for everybody's, "nobody" for those without an officer, or the id of a post.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true)]
    public Risk? Risk { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Weeks { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public Worklist List { get; private set; } = null!;
    public IReadOnlyList<CameIn> CameIn { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];
    public DateOnly Since => cameIn.Since;
    public ListAddress Address => new(Request);
    public bool IsMine => string.IsNullOrEmpty(Whose);
    public bool IsFiltered => Risk is not null || !string.IsNullOrEmpty(Step) || !string.IsNullOrEmpty(Weeks) || !string.IsNullOrEmpty(Find);

    public string Title => IsMine ? "My cases" : Whose switch
    {
        "team" => "All cases",
        "nobody" => "Cases without an officer",
        _ => Officers.FirstOrDefault(officer => officer.Value == Whose)?.Text ?? "Cases",
    };

    public async Task OnGet()
    {
        Officers = [.. (await officers.Names()).Select(officer => new SelectListItem(officer.Name, officer.PostId.ToString()))];
        List = await worklist.Of(Asked(Address.Asked));
        CameIn = IsMine ? await cameIn.For(Mine) : [];
    }

    public async Task<IActionResult> OnGetCsv()
    {
        var all = await worklist.Of(Asked(ListAsked.Whole with { Sort = Address.Asked.Sort, Descending = Address.Asked.Descending }));
        await log.ExportedList($"a worklist of {all.Page.Count} cases", Request.QueryString.Value ?? "");
        return CsvFile.Of($"cases-{Today:yyyy-MM-dd}.csv",
            ["Reference", "Child", "Year", "Setting", "Step", "Due", "What is due", "Days left", "Final plan due", "Risk", "Waiting on", "Officer", "Area", "Next"],
            all.Page.Rows.Select(row => new object?[]
            {
                row.Reference, row.Child, row.Year, row.Setting, row.Step, row.NextDue, Steps.ForLimit(row.NextLimitId), row.DaysLeft, row.FinalPlanDue, row.Risk.Name(), row.WaitingOn,
                row.Officer, row.Area, row.Next.Text,
            }));
    }

    /// <summary>The post whose cases are mine; of several the first.</summary>
    public Guid? MyPost => Mine.Count > 0 ? Mine[0] : null;

    private List<Guid> Mine => [.. Viewer.Posts.Where(post => post.Role.Rights.Contains(Right.SeeWorklist)).Select(post => post.PostId)];

    private WorklistAsked Asked(ListAsked list) => new(
        IsMine ? Mine : Guid.TryParse(Whose, out var post) ? [post] : null, Whose == "nobody", Risk, Step, Weeks, Find, list);
}
