using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Adds an entry, published or as a draft.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class NewEntryModel(EntriesQuery entries, AddEntry add) : EntryFormPage
{
    [BindProperty]
    public Guid? ProviderId { get; set; }

    [BindProperty]
    public bool Publish { get; set; } = true;

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public async Task OnGet(Guid? provider)
    {
        ProviderId = provider;
        await Begin(new() { Name = "", Summary = "" });
        await Load();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "do")] string? what)
    {
        await Load();
        var content = await Written(what);
        if (what?.StartsWith("add-", StringComparison.Ordinal) != true && ProviderId is null) ModelState.AddModelError(nameof(ProviderId), "Choose who runs it.");
        if (content is null || ProviderId is not { } runs) return Page();
        var outcome = await add.Do(new(runs, content, Publish));
        if (outcome.IsDone) Said = Publish ? "Added. The public can read it now." : "Kept as a draft.";
        return await Answer(outcome, done => ToDesk("entries", done.Id!), Again, $"{nameof(Form)}.");
    }

    private async Task Load() => Providers = await ProviderOptions.Of(entries);
}

/// <summary>Who may run an entry, as a form offers them.</summary>
public static class ProviderOptions
{
    public static async Task<IReadOnlyList<SelectListItem>> Of(EntriesQuery entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return [new("Choose", ""), .. (await entries.Providers()).Values.OrderBy(provider => provider.Name, StringComparer.OrdinalIgnoreCase).Select(provider => new SelectListItem(provider.Name, $"{provider.Id}"))];
    }
}
