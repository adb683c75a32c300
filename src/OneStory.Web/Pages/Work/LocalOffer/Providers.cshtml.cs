using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Everybody who runs what entries tell of.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class ProvidersModel(EntriesQuery entries) : DeskPage
{
    public string? Words { get; private set; }
    public ListPage<OfferProvider> Listed { get; private set; } = null!;
    public ListAddress Address => new(Request);

    public async Task OnGet(string? words)
    {
        Words = words?.Trim();
        var found = (await entries.Providers()).Values.Where(provider => string.IsNullOrEmpty(Words) || provider.Name.Contains(Words, StringComparison.OrdinalIgnoreCase));
        Listed = Lists.Page([.. found.OrderBy(provider => provider.Name, StringComparer.OrdinalIgnoreCase)], Address.Asked);
    }
}
