using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OneStory.Access;
using OneStory.Access.Posts;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

/// <summary>What the pages about one post share.</summary>
public abstract class PostPage : OneStoryPage
{
    [BindProperty(SupportsGet = true, Name = "post")]
    public Guid PostId { get; set; }

    public PostView Post { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await HttpContext.RequestServices.GetRequiredService<PostsQuery>().One(PostId) is { } post)
        {
            Post = post;
            await next();
        }
        else context.Result = NotFound();
    }

    /// <summary>A new link of an invitation to this authority.</summary>
    protected InvitationLink NewLink(string path = "invitation") => NewLink(HttpContext, At(path));

    protected void ShowInDemonstration(InvitationLink link) => ShowInDemonstration(this, link);

    internal static InvitationLink NewLink(HttpContext http, string path)
    {
        var secret = OneTimeSecret.New();
        return new(secret, http.RequestServices.GetRequiredService<LinkAddress>().Of($"{path}/{secret}"));
    }

    /// <summary>In the demonstration no email is sent, so the next page shows the link.</summary>
    internal static void ShowInDemonstration(OneStoryPage page, InvitationLink link)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(link);
        page.TempData["Link"] = page.HttpContext.RequestServices.GetRequiredService<LinkAddress>().Shown(link.Address);
    }
}
