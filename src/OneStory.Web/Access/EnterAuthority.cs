using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Web.Host;

namespace OneStory.Web.Access;

/// <summary>The authority in the address, for the page and its layout.</summary>
public sealed class Here
{
    public Authority? Authority { get; set; }

    public Authority Required => Authority ?? throw new InvalidOperationException("This page has no authority in its address.");
}

/// <summary>
/// Enters the authority that the address names, before anybody is asked after: whoever is signed in is found with what they hold
/// there. An authority that is not there is not found.
/// </summary>
public sealed class EnterAuthority(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, Lazy<OneStoryDbContext> db, AuthorityScope scope, UkClock clock, Here here, AuthoritiesKnown authorities, IOptions<OneStoryOptions> options)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (options.Value.Demonstration) clock.Move(new(await db.Value.DemonstrationClocks.Select(moved => moved.OffsetTicks).FirstOrDefaultAsync()));
        if (context.GetRouteValue("authority") is string slug)
        {
            here.Authority = await authorities.Find(db, slug);
            if (here.Authority is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            scope.Enter(here.Authority.Id);
        }

        await next(context);
    }
}
