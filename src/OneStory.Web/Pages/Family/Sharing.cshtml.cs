using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Families;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>Who can see a child's record, for the family: whom it asked for help, and, for a young person, whether parents go on seeing it.</summary>
[Needs(Right.SeeWhoLooked)]
public sealed class SharingModel(InviteSupporter invite, EndSupport end, WithdrawInvitation withdraw, ContinueParentAccess goOn, EndParentAccess endParent) : FamilyAccessPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool Consents { get; set; }

    public bool IsOwn => Viewer.Grants.Any(grant => grant.ChildId == ChildId && grant.Kind is GrantKind.Self or GrantKind.Representative);

    /// <summary>Whether the viewer is whose choice it is.</summary>
    public bool MayDecide => Viewer.Grants.Any(grant => grant.ChildId == ChildId && Record.Decides.IsDecidedBy(grant.Kind));

    public ChildNav Nav => new(ChildId, Record.CalledName, IsOwn, 0, "sharing", Access);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostInvite()
    {
        var link = NewLink();
        return await Answer(await invite.Do(ChildId, new(Name ?? "", Email ?? "", Consents, link)), _ =>
        {
            ShowInDemonstration(link);
            return Here($"We have sent {Name} an invitation. They have 7 days to accept it.");
        }, Again);
    }

    public async Task<IActionResult> OnPostEndSupport(Guid grant) =>
        await Answer(await end.Do(ChildId, grant), _ => Here("They no longer see the record."), Again);

    public async Task<IActionResult> OnPostWithdraw(Guid invitation)
    {
        if (!MayDecide || Record.Offers.All(offer => offer.Id != invitation || offer.Kind != GrantKind.Supporter)) return NotFound();
        return await Answer(await withdraw.ToRecord(ChildId, invitation, Right.SeeWhoLooked), _ => Here("The invitation is taken back."), Again);
    }

    public async Task<IActionResult> OnPostChoose(Guid grant, bool continues)
    {
        if (!IsOwn) return NotFound();
        return continues
            ? await Answer(await goOn.Do(ChildId, grant, null), _ => Here("They go on seeing the record. You can change this at any time."), Again)
            : await Answer(await endParent.Do(ChildId, grant, null), _ => Here("They no longer see the record."), Again);
    }

    private RedirectResult Here(string said)
    {
        Said = said;
        return Onward("child", ChildId, "sharing");
    }
}
