using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Families;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManageFamilyAccess)]
public sealed class GiveAccessModel(GiveFamilyAccess give) : FamilyAccessPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Relationship { get; set; }

    [BindProperty]
    public bool HasParentalResponsibility { get; set; }

    [BindProperty]
    public bool IsRepresentative { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var link = NewLink();
        return await Answer(await give.Do(ChildId, new(Name ?? "", Email ?? "", Relationship ?? "", HasParentalResponsibility, IsRepresentative, Basis ?? "", link)), _ =>
        {
            ShowInDemonstration(link);
            return Back($"We have sent {Name} an invitation. They have 7 days to accept it.");
        }, Again);
    }
}
