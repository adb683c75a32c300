using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OneStory.Access;
using OneStory.Access.Families;
using OneStory.Access.Posts;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

/// <summary>What the pages about a family's access share.</summary>
public abstract class FamilyAccessPage : OneStoryPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public Guid ChildId { get; set; }

    public FamilyAccessView Record { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await HttpContext.RequestServices.GetRequiredService<FamilyAccessQuery>().Of(ChildId) is { } record)
        {
            Record = record;
            await next();
        }
        else context.Result = NotFound();
    }

    protected InvitationLink NewLink() => PostPage.NewLink(HttpContext, At("invitation"));

    protected void ShowInDemonstration(InvitationLink link) => PostPage.ShowInDemonstration(this, link);

    protected Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());

    protected RedirectResult Back(string said)
    {
        Said = said;
        return Onward("child", ChildId, "access");
    }
}

[Needs(Right.ManageFamilyAccess, Shows = "who of the family has access")]
public sealed class FamilyAccessModel(WithdrawInvitation withdraw) : FamilyAccessPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostWithdraw(Guid invitation) =>
        await Answer(await withdraw.ToRecord(ChildId, invitation), _ => Back("The invitation is taken back. Its link no longer works."), Again);
}
