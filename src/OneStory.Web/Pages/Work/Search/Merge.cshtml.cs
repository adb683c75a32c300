using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Search;

/// <summary>Two records side by side, to be brought together if they are one child's.</summary>
[Needs(Right.MergeRecords, Shows = "the record, beside another that may be the same child’s")]
public sealed class MergeModel(FindDuplicatesQuery duplicates, MergeChildren merge) : OneStoryPage
{
    [BindProperty(SupportsGet = true)]
    public Guid With { get; set; }

    /// <summary>The record to keep; the other is the duplicate.</summary>
    [BindProperty]
    public Guid? KeepId { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<RecordOfChild> Records { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid child)
    {
        if (!await Load(child)) return NotFound();
        KeepId = Records.OrderByDescending(record => record.Cases).ThenBy(record => record.ChildId).First().ChildId;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid child)
    {
        if (!await Load(child)) return NotFound();
        var duplicate = KeepId == child ? With : child;
        return await Answer(await merge.Do(duplicate, new(KeepId, Why ?? "")), done =>
        {
            Said = "The two records are one now. What was done on each stays in the history.";
            return Onward("child", done.Id!);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid child)
    {
        if (await duplicates.Record(child) is not { } one || await duplicates.Record(With) is not { } other || child == With) return false;
        Records = [one, other];
        return true;
    }
}
