using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Families;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

/// <summary>Records what a young person chose about a parent's access, or what was decided for one who lacks capacity.</summary>
[Needs(Right.ManageFamilyAccess)]
public sealed class ChoiceModel(ContinueParentAccess goOn, EndParentAccess end) : FamilyAccessPage
{
    [BindProperty(SupportsGet = true, Name = "grant")]
    public Guid GrantId { get; set; }

    [BindProperty]
    public bool? Continues { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public GrantRow Grant => Record.ToChoose.First(grant => grant.Id == GrantId);

    public IActionResult OnGet() => IsThere ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!IsThere) return NotFound();
        if (Continues is not { } continues)
        {
            ModelState.AddModelError(nameof(Continues), "Choose whether they go on seeing the record.");
            return Page();
        }

        return await Answer(continues ? await goOn.Do(ChildId, GrantId, Note) : await end.Do(ChildId, GrantId, Note), _ => Back("The choice is recorded."), Again);
    }

    private bool IsThere => Record.ToChoose.Any(grant => grant.Id == GrantId);
}
