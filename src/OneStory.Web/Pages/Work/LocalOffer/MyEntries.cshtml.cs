using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>The entries that a provider's person keeps, with what is due.</summary>
[Needs(Right.KeepOwnEntries)]
public sealed class MyEntriesModel(OfferDeskQuery desk, ConfirmEntry confirm) : DeskPage
{
    public sealed record Kept(OfferProvider Provider, IReadOnlyList<EntryRow> Entries, IReadOnlyList<SuggestionView> Waiting)
    {
        public IReadOnlyList<EntryRow> DueBy(DateOnly day) => [.. Entries.Where(entry => entry.State is EntryState.Published or EntryState.Hidden && entry.ReviewDue <= day)];
    }

    public IReadOnlyList<Kept> Mine { get; private set; } = [];

    /// <summary>Until when an entry's day is soon.</summary>
    public DateOnly Soon => Today.AddDays(Reviewing.RemindedBefore);

    public async Task OnGet() => await Load();

    public async Task<IActionResult> OnPost(List<Guid> chosen)
    {
        var outcome = await confirm.Do(chosen);
        if (outcome.IsDone) Said = $"Thank you. {(chosen.Count == 1 ? "It is" : $"{chosen.Count} entries are")} confirmed until {OneStory.Law.Words.WithoutWeekday(Authority.OfferReview.DueAfter(Today))}.";
        return await Answer(outcome, _ => Onward("local-offer", "my-entries"), async () =>
        {
            await Load();
            return Page();
        });
    }

    private async Task Load()
    {
        var mine = new List<Kept>();
        foreach (var provider in await desk.Mine())
        {
            var entries = await desk.Entries(null, false, provider.Id, null, ListAsked.Whole);
            mine.Add(new(provider, [.. entries.Rows.OrderBy(entry => entry.State == EntryState.Withdrawn).ThenBy(entry => entry.ReviewDue).ThenBy(entry => entry.Name, StringComparer.Ordinal)], await desk.Suggestions(providerId: provider.Id)));
        }

        Mine = mine;
    }
}
