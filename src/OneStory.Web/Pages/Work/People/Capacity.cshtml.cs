using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.People;
using OneStory.Web.Access;
using OneStory.Web.Pages.Family;

namespace OneStory.Web.Pages.Work.People;

/// <summary>Whether a young person lacks capacity for these decisions, and how that was found.</summary>
[Needs(Right.ManageFamilyAccess, Shows = "what is recorded of capacity")]
public sealed class CapacityModel(ChildHeadQuery heads, RecordCapacity record, OneStoryDbContext db) : ChildPage(heads)
{
    public override string Current => "people";

    [BindProperty]
    public bool? LacksCapacity { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public async Task OnGet()
    {
        var child = await db.Children.AsNoTracking().FirstAsync(found => found.Id == Head.Id);
        (LacksCapacity, Note, Version) = (child.LacksCapacity, child.CapacityNote, child.Version);
    }

    public async Task<IActionResult> OnPost() => await Answer(await record.Do(Head.Id, LacksCapacity, Note, Version), _ =>
    {
        Said = "Recorded.";
        return Redirect(Here("people") + "#rights");
    }, () => Task.FromResult<IActionResult>(Page()));
}
