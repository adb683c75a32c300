using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.LocalOffer.Forms;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>An entry in another language.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class EntryLanguageModel(EntriesQuery entries, WriteTranslation write) : TranslationPage(write)
{
    [FromRoute(Name = "entry")]
    public Guid EntryId { get; set; }

    public override string Back => Desk("entries", EntryId);

    protected override async Task<bool> Load()
    {
        if (await entries.ById(EntryId) is not { } view) return false;
        (English, There) = ((view.Content.Name, view.Content.Summary, view.Content.Description, view.Entry.Number), view.Translations);
        return true;
    }

    protected override WriteTranslation.Command Command() => new(EntryId, null, Language, Name, Summary, Text, OfNumber, Version);
}
