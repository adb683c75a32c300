using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>A suggestion put otherwise before it is taken, or a suggested entry looked through before it is added.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class EditSuggestionModel(OfferDeskQuery desk, EntriesQuery entries, DecideSuggestion decide) : EntryFormPage
{
    [FromRoute(Name = "suggestion")]
    public Guid SuggestionId { get; set; }

    [BindProperty]
    public Guid? ProviderId { get; set; }

    [BindProperty]
    public string? Reply { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int? SeenNumber { get; set; }

    public SuggestionView View { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        (ProviderId, Version, SeenNumber) = (View.Suggestion.ProviderId, View.Suggestion.Version, View.Entry?.Number);
        await Begin(View.Content);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "do")] string? what)
    {
        if (!await Load()) return NotFound();
        if (await Written(what) is not { } content) return Page();
        var outcome = await decide.Do(new(SuggestionId, Take: true, Reply, Version, content, SeenNumber, ProviderId));
        if (outcome is Conflict && await Load())
        {
            ModelState.Remove(nameof(SeenNumber));
            SeenNumber = View.Entry?.Number;
        }

        if (outcome.IsDone) Said = View.Entry is null ? "Added. The public can read it now." : "Taken. The public reads it so from now on.";
        return await Answer(outcome, _ => ToDesk("suggestions"), Again, outcome is Refused { Field: nameof(ProviderId) or nameof(Reply) } ? "" : $"{nameof(Form)}.");
    }

    private async Task<bool> Load()
    {
        if (await desk.Suggestion(SuggestionId) is not { Suggestion.State: SuggestionState.Waiting } found) return false;
        View = found;
        if (found.Entry is null) Providers = await ProviderOptions.Of(entries);
        return true;
    }
}
