using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OneStory.Access.Posts;

namespace OneStory.Web.Pages.Work.Access;

/// <summary>What the pages about one holding of a post share. One that is over is not found.</summary>
public abstract class HoldingPage : PostPage
{
    [BindProperty(SupportsGet = true, Name = "holding")]
    public Guid HoldingId { get; set; }

    public HoldingRow Holding { get; private set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            if (Post.Holdings.FirstOrDefault(one => one.Id == HoldingId && one.IsNow) is { } holding)
            {
                Holding = holding;
                return await next();
            }

            context.Result = NotFound();
            return new(PageContext, [], context.HandlerMethod, this);
        });
}
