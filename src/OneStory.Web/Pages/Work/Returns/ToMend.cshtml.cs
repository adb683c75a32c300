using OneStory.Access;
using OneStory.Insight;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>What the records lack for the next return, by who can mend it: work of every day, and not of January.</summary>
[Needs(Right.EditPeople)]
public sealed class ToMendModel(ReturnQuery returns) : OneStoryPage
{
    public ReturnWork Work { get; private set; } = null!;
    public IReadOnlyList<ReturnToMend> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public string? Whose { get; private set; }
    public string? Rule { get; private set; }
    public ListAddress Address => new(Request);

    public async Task<Microsoft.AspNetCore.Mvc.IActionResult> OnGet(string? whose, string? rule)
    {
        // A setting keeps its own children's records, and not the authority's list of what is wrong.
        if (!Viewer.CanForEveryone(Right.EditPeople)) return Forbid();
        (Whose, Rule, PageNumber) = (whose, string.IsNullOrEmpty(rule) ? null : rule, Address.Asked.Page);
        Work = await returns.Work();
        (Rows, Count) = await returns.ToMend(Guid.TryParse(whose, out var post) ? [post] : null, whose == "nobody", Rule, PageNumber);
        return Page();
    }
}
