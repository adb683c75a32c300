using Microsoft.AspNetCore.Mvc;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>A page with the form of an entry.</summary>
public abstract class EntryFormPage : DeskPage
{
    [BindProperty]
    public EntryForm Form { get; set; } = new();

    /// <summary>By which the same form, sent twice, is known.</summary>
    [BindProperty]
    public string? FormKey { get; set; }

    private Positions Positions => HttpContext.RequestServices.GetRequiredService<Positions>();

    protected async Task Begin(EntryContent content)
    {
        FormKey = Guid.NewGuid().ToString("N");
        await Fill(content);
    }

    protected async Task Fill(EntryContent content)
    {
        Form = EntryForm.Of(content);
        Form.Doubt(await Positions.Unknown(content), areRight: true);
    }

    /// <summary>What was written; null where the page is to be shown again: something is wrong, or a row was asked for.</summary>
    protected async Task<EntryContent?> Written(string? what)
    {
        if (what?.StartsWith("add-", StringComparison.Ordinal) == true)
        {
            Form.Add(what[4..]);
            return null;
        }

        if (ModelState.IsValid)
            foreach (var wrong in Form.Wrong()) ModelState.AddModelError($"{nameof(Form)}.{wrong.Field}", wrong.Why);
        if (ModelState.IsValid && EntryCheck.Tidy(Form.ToContent()) is var content && await IsOnMap(content)) return content;
        Form.WithRoom();
        return null;
    }

    /// <summary>Whether every place is on the map, or is said to be right though it is not: a street may be newer than the directory.</summary>
    private async Task<bool> IsOnMap(EntryContent content)
    {
        foreach (var place in Form.Doubt(await Positions.Unknown(content), areRight: false))
        {
            ModelState.Remove($"{nameof(Form)}.{place}.{nameof(PlaceForm.IsRight)}");
            ModelState.AddModelError($"{nameof(Form)}.{place}.{nameof(PlaceForm.Postcode)}", "We cannot find this postcode. Check it. If it is right, tick the box below it.");
        }

        return ModelState.IsValid;
    }
}

/// <summary>A page that changes an entry that is there: another's change meanwhile is put together with this one, and said.</summary>
public abstract class ChangeEntryPage(OfferDeskQuery desk, ChangeEntry change) : EntryFormPage
{
    [FromRoute(Name = "entry")]
    public Guid EntryId { get; set; }

    /// <summary>The version of the content that the form was filled from.</summary>
    [BindProperty]
    public int Number { get; set; }

    public OfferEntry Entry { get; private set; } = null!;

    /// <summary>What somebody else changed while the form was open.</summary>
    public IReadOnlyList<EntryDifference> Theirs { get; private set; } = [];

    /// <summary>Of that, what this form says otherwise.</summary>
    public IReadOnlyList<EntryDifference> Clashes { get; private set; } = [];

    protected OfferDeskQuery DeskQuery => desk;

    /// <summary>Whether what is changed is what the provider told the council.</summary>
    protected virtual bool AfterSpeaking => false;

    protected abstract IActionResult Changed();

    protected virtual Task Shown() => Task.CompletedTask;

    public async Task<IActionResult> OnGet()
    {
        if (await desk.Entry(EntryId) is not { } entry) return NotFound();
        (Entry, Number) = (entry, entry.Number);
        await Begin(entry.Content);
        await Shown();
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "do")] string? what)
    {
        if (await desk.Entry(EntryId) is not { } entry) return NotFound();
        Entry = entry;
        await Shown();
        if (await Written(what) is not { } content) return Page();
        if (entry.Number != Number) return IsThereAlready(entry, content) ? Changed() : await Together(content);
        var outcome = await change.Do(new(EntryId, content, entry.Version, FormKey ?? "", AfterSpeaking: AfterSpeaking));
        if (outcome is OneStory.Casework.Conflict && await desk.Entry(EntryId) is { } now)
        {
            Entry = now;
            return await Together(content);
        }

        return await Answer(outcome, _ => Changed(), Again, $"{nameof(Form)}.");
    }

    /// <summary>Whether the very form was sent before: a button pressed twice.</summary>
    private static bool IsThereAlready(OfferEntry entry, EntryContent content) => EntryDifferences.Between(entry.Content, content).Count == 0;

    /// <summary>The form again, with the other's changes in it where this one left those parts alone.</summary>
    private async Task<IActionResult> Together(EntryContent mine)
    {
        var from = (await desk.Versions(EntryId)).Find(version => version.Number == Number)?.Content ?? Entry.Content;
        var merged = EntryDifferences.Merge(from, mine, Entry.Content);
        (Theirs, Clashes) = (EntryDifferences.Between(from, Entry.Content), merged.Clashes);
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody else has changed this entry since you opened it. Look at what they changed, and save again.");
        Number = Entry.Number;
        await Fill(merged.Content);
        return Page();
    }
}
