using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>A provider's person confirms an entry of theirs, says what it should say, or that it is no longer there.</summary>
[Needs(Right.KeepOwnEntries)]
public sealed class MyEntryModel(OfferDeskQuery desk, ChangeEntry change, ConfirmEntry confirm, WithdrawEntry withdraw) : ChangeEntryPage(desk, change)
{
    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<SuggestionView> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnPostConfirm()
    {
        var outcome = await confirm.Do(EntryId);
        if (outcome.IsDone) Said = $"Thank you. It is confirmed until {OneStory.Law.Words.WithoutWeekday(Authority.OfferReview.DueAfter(Today))}.";
        return await Answer(outcome, _ => Mine(), OnGet);
    }

    public async Task<IActionResult> OnPostWithdraw(int version)
    {
        ModelState.Remove(nameof(version));
        var outcome = await withdraw.Do(new(EntryId, Why, version));
        if (outcome.IsDone) Said = "It is withdrawn. Families read that it is no longer there.";
        return await Answer(outcome, _ => Mine(), OnGet);
    }

    protected override IActionResult Changed()
    {
        Said = "Thank you. What you changed waits for the council. Families read the entry as it was until then.";
        return Mine();
    }

    protected override async Task Shown() => Waiting = await DeskQuery.Suggestions(providerId: Entry.ProviderId, entryId: EntryId);

    private RedirectResult Mine() => Onward("local-offer", "my-entries");
}
