using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Families;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManageFamilyAccess)]
public sealed class CapacityModel(ConsiderCapacity consider) : FamilyAccessPage
{
    [BindProperty]
    public bool? LacksCapacity { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public void OnGet() => (LacksCapacity, Note) = (Record.LacksCapacity, Record.CapacityNote);

    public async Task<IActionResult> OnPost(int? version)
    {
        if (LacksCapacity is not { } lacks)
        {
            ModelState.AddModelError(nameof(LacksCapacity), "Choose whether they lack capacity for these decisions.");
            return Page();
        }

        return await Answer(await consider.Do(ChildId, new(lacks, Note ?? "", version)), _ => Back("What was considered is recorded."), Again);
    }
}
