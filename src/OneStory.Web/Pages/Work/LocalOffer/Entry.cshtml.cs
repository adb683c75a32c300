using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>One entry, how it stands, what it has said, and what can be done with it.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class EntryModel(OfferDeskQuery desk, EntriesQuery entries, ConfirmEntry confirm, PublishEntry publish, HideEntry hide, WithdrawEntry withdraw, TakeCreditBack credit) : DeskPage
{
    [FromRoute(Name = "entry")]
    public Guid EntryId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public bool HasSpoken { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? WhyWithdrawn { get; set; }

    public OfferEntry Entry { get; private set; } = null!;
    public IReadOnlyList<OfferTranslation> Translations { get; private set; } = [];
    public IReadOnlyList<(OfferEntryVersion Version, IReadOnlyList<EntryDifference> Changed)> Versions { get; private set; } = [];
    public IReadOnlyList<SuggestionView> Suggestions { get; private set; } = [];

    /// <summary>Whom the page thanks.</summary>
    public IReadOnlyList<OfferCredit> Credits { get; private set; } = [];

    /// <summary>Postcodes that the map does not have.</summary>
    public IReadOnlyList<string> NotOnMap => [.. Entry.Content.Places.Where(place => place.Latitude is null && place.Postcode.Length > 0).Select(place => place.Postcode).Distinct()];

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        Version = Entry.Version;
        return Page();
    }

    public Task<IActionResult> OnPostConfirm() => Do(() => confirm.Do(HasSpoken, EntryId), $"Confirmed. It is to be checked again by {OneStory.Law.Words.WithoutWeekday(Authority.OfferReview.DueAfter(Today))}.");

    public Task<IActionResult> OnPostShow() => Do(() => publish.Do(new(EntryId, Version)), "The public can read it now.");

    public Task<IActionResult> OnPostHide() => Do(() => hide.Do(new(EntryId, Why, Version)), "It is hidden. Its provider will be told why.");

    public Task<IActionResult> OnPostWithdraw() => Do(() => withdraw.Do(new(EntryId, WhyWithdrawn, Version)), "It is withdrawn. Its address says that it is no longer there.", nameof(WhyWithdrawn));

    public Task<IActionResult> OnPostCredit(Guid thanked) => Do(() => credit.Do(EntryId, thanked), "The page no longer thanks them.");

    /// <param name="why">The field in which this page asks for why, where it has two.</param>
    private async Task<IActionResult> Do(Func<Task<Outcome>> act, string said, string? why = null)
    {
        if (!await Load()) return NotFound();
        var outcome = await act();
        if (outcome is Refused refused && refused.Field == nameof(Why) && why is not null) outcome = refused with { Field = why };
        if (outcome is Conflict)
        {
            await Load();
            ModelState.Remove(nameof(Version));
            Version = Entry.Version;
        }

        if (outcome.IsDone) Said = said;
        return await Answer(outcome, _ => ToDesk("entries", EntryId), Again);
    }

    private async Task<bool> Load()
    {
        if (await desk.Entry(EntryId) is not { } found) return false;
        Entry = found;
        var versions = await desk.Versions(EntryId);
        Versions = [.. versions.Select((version, at) => (version, at + 1 < versions.Count ? EntryDifferences.Between(versions[at + 1].Content, version.Content) : []))];
        Translations = (await entries.ById(EntryId))?.Translations ?? [];
        Suggestions = await desk.Suggestions(entryId: EntryId);
        Credits = await desk.Credits(EntryId);
        return true;
    }
}
