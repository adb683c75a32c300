using Microsoft.AspNetCore.Mvc.Filters;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>A public page of the Local Offer, with all that is published of it to hand.</summary>
public abstract class PublicOfferPage(OfferIndexes indexes) : OneStoryPage
{
    /// <summary>What families know it by. The law's name stands beside it once.</summary>
    public const string Title = "Support for families";

    private IReadOnlyList<Guid>? saved;

    public OfferHeld Held { get; private set; } = null!;

    /// <summary>The entries that are saved on this device.</summary>
    public IReadOnlyList<Guid> Saved => saved ??= SavedList.Read(Request);

    public int SavedCount => Saved.Count;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Held = await indexes.Of(Authority, Today);
        await next();
    }

    /// <summary>The address of a page of the Local Offer.</summary>
    public string In(params IEnumerable<object> parts) => Held.Root + string.Concat(parts.Select(part => "/" + part));

    /// <summary>The form's own key, by which one sent twice is known.</summary>
    protected static string NewFormKey() => Guid.NewGuid().ToString("N");
}
