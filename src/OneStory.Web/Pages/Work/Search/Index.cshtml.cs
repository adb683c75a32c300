using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Search;

/// <summary>Finds a child's record, and pairs of records that may be one child's.</summary>
[Needs(Right.SearchRecords)]
public sealed class IndexModel(SearchQuery search, FindDuplicatesQuery duplicates) : OneStoryPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Duplicates { get; set; }

    public ListPage<FoundChild>? Found { get; private set; }
    public IReadOnlyList<PossibleDuplicate> Pairs { get; private set; } = [];
    public bool MayMerge => Viewer.CanForEveryone(Right.MergeRecords);
    public bool IsOfficer => Viewer.Can(Right.SeeWorklist);
    public ListAddress Address => new(Request);

    public async Task OnGet()
    {
        if (Duplicates && MayMerge) Pairs = await duplicates.All();
        else if (!string.IsNullOrWhiteSpace(Find)) Found = await search.For(Find, Address.Asked);
    }
}
