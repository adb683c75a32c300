using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Changes what an entry says. The public reads it at once.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class EditEntryModel(OfferDeskQuery desk, ChangeEntry change) : ChangeEntryPage(desk, change)
{
    [BindProperty]
    public bool HasSpoken { get; set; }

    protected override bool AfterSpeaking => HasSpoken;

    protected override IActionResult Changed()
    {
        Said = Entry.State == EntryState.Published ? "Saved. The public reads it so from now on." : "Saved.";
        return ToDesk("entries", EntryId);
    }
}
