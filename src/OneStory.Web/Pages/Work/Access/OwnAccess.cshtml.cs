using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Families;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManageFamilyAccess)]
public sealed class OwnAccessModel(GiveOwnAccess give) : FamilyAccessPage
{
    [BindProperty]
    public string? Email { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var link = NewLink();
        return await Answer(await give.Do(ChildId, Email ?? "", link), _ =>
        {
            ShowInDemonstration(link);
            return Back($"We have sent {Record.CalledName} an invitation. They have 7 days to accept it.");
        }, Again);
    }
}
