using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Families;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManageFamilyAccess)]
public sealed class EndAccessModel(EndFamilyAccess end) : FamilyAccessPage
{
    [BindProperty(SupportsGet = true, Name = "grant")]
    public Guid GrantId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public GrantRow Grant => Record.Now.First(grant => grant.Id == GrantId);

    public IActionResult OnGet() => IsThere ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!IsThere) return NotFound();
        var name = Grant.Name;
        return await Answer(await end.Do(ChildId, GrantId, Reason ?? ""), _ => Back($"{name} no longer sees the record."), Again);
    }

    private bool IsThere => Record.Now.Any(grant => grant.Id == GrantId);
}
