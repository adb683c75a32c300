using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>One provider: what is known of it, its entries, and who of its people may keep them.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class ProviderModel(EntriesQuery entries, OfferDeskQuery desk, ChangeProvider change, LetProviderIn letIn, EndProviderAccess end) : ProviderFormPage(change)
{
    [FromRoute(Name = "provider")]
    public Guid ProviderId { get; set; }

    [BindProperty]
    public string? PersonName { get; set; }

    [BindProperty]
    public string? PersonEmail { get; set; }

    public OfferProvider Provider { get; private set; } = null!;
    public IReadOnlyList<(Guid AccountId, string Name, string? Email)> Keepers { get; private set; } = [];
    public ListPage<EntryRow> Entries { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Show() ? Page() : NotFound();

    public async Task<IActionResult> OnPost() => await Show(fill: false) ? await Save(ProviderId, Find, _ => ToDesk("providers", ProviderId)) : NotFound();

    public async Task<IActionResult> OnPostLetIn()
    {
        if (!await Show()) return NotFound();
        var outcome = await letIn.Do(new(ProviderId, PersonName, PersonEmail));
        if (outcome is Refused refused) outcome = refused with { Field = $"Person{refused.Field}" };
        if (outcome.IsDone) Said = $"{PersonName} can sign in by a link to {PersonEmail}. We have written to them.";
        return await Answer(outcome, _ => ToDesk("providers", ProviderId), Again);
    }

    public async Task<IActionResult> OnPostEnd(Guid account)
    {
        if (!await Show()) return NotFound();
        var outcome = await end.Do(new(ProviderId, account));
        if (outcome.IsDone) Said = $"{Keepers.FirstOrDefault(keeper => keeper.AccountId == account).Name} no longer keeps its entries.";
        return await Answer(outcome, _ => ToDesk("providers", ProviderId), Again);
    }

    private async Task<OfferProvider?> Find() => (await entries.Providers()).GetValueOrDefault(ProviderId);

    private async Task<bool> Show(bool fill = true)
    {
        if (await Find() is not { } provider) return false;
        Provider = provider;
        if (fill) Fill(provider);
        Keepers = await desk.KeepersOf(ProviderId);
        Entries = await desk.Entries(null, false, ProviderId, null, ListAsked.Whole);
        return true;
    }
}
