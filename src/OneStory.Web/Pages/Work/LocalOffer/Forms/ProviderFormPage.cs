using Microsoft.AspNetCore.Mvc;
using OneStory.Casework;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>A page with the form of a provider.</summary>
public abstract class ProviderFormPage(ChangeProvider change) : DeskPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public ProviderKind? Kind { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    protected void Fill(OfferProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        (Name, Kind, Description, Website) = (provider.Name, provider.Kind, provider.Description, provider.Website);
        (Email, Phone, Version) = (provider.Email, provider.Phone, provider.Version);
    }

    /// <param name="now">Reads the provider again, where somebody else was first.</param>
    protected async Task<IActionResult> Save(Guid? providerId, Func<Task<OfferProvider?>> now, Func<Done, IActionResult> saved)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Kind is not { } kind)
        {
            ModelState.AddModelError(nameof(Kind), "Choose what kind of body it is.");
            return Page();
        }

        var outcome = await change.Do(new(providerId, Name, kind, Description, Website, Email, Phone, Version));
        if (outcome is Conflict && await now() is { } there)
        {
            ModelState.Remove(nameof(Version));
            Version = there.Version;
        }

        if (outcome.IsDone) Said = "Saved.";
        return await Answer(outcome, saved, Again);
    }
}
