using Microsoft.AspNetCore.Mvc.Filters;
using OneStory.People;

namespace OneStory.Web.Pages.Family;

/// <summary>A page of one child's, with the way round the others.</summary>
public abstract class ChildPage(ChildHeadQuery heads) : OneStoryPage
{
    /// <summary>"story", "messages": which of the child's pages this is.</summary>
    public abstract string Current { get; }

    public ChildHead Head { get; private set; } = null!;

    public ChildNav Nav => new(Head.Id, Head.CalledName, Head.IsOwn, Head.Unread, Current, Access);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!Guid.TryParse((string?)RouteData.Values["child"], out var child) || await heads.Of(child) is not { } head)
        {
            context.Result = NotFound();
            return;
        }

        Head = head;
        await next();
    }

    /// <summary>An address under this child.</summary>
    public string Here(params IEnumerable<object> parts) => At(["child", Head.Id, .. parts]);
}
