using Microsoft.AspNetCore.Mvc;
using OneStory.Casework;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>A page on which an entry or a page is written in another language or in easy read, beside the English.</summary>
public abstract class TranslationPage(WriteTranslation write) : DeskPage
{
    /// <summary>The language as the address has it; "new" for one that is not there.</summary>
    [FromRoute(Name = "tongue")]
    public string Shown { get; set; } = "";

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int OfNumber { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public abstract string Back { get; }

    /// <summary>The English as it is.</summary>
    public (string Name, string Summary, string Text, int Number) English { get; protected set; }

    protected IReadOnlyList<OfferTranslation> There { get; set; } = [];

    public bool IsNew => Shown == "new";

    /// <summary>Of which version the translation is, where the English has moved on since.</summary>
    public int? Behind => There.FirstOrDefault(translation => translation.Language == Shown) is { } translation && translation.IsBehind(English.Number) ? translation.OfNumber : null;

    public IEnumerable<Term> Languages => OfferTerms.Of("language").Where(term => term.Id != "en" && There.All(translation => translation.Language != term.Id));

    protected abstract Task<bool> Load();

    protected abstract WriteTranslation.Command Command();

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        OfNumber = English.Number;
        if (IsNew) return Page();
        if (There.FirstOrDefault(translation => translation.Language == Shown) is not { } found) return NotFound();
        (Language, Name, Summary, Text, Version) = (found.Language, found.Name, found.Summary, found.Text, found.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        var outcome = await write.Do(Command());
        if (outcome is Conflict && await Load())
        {
            ModelState.Remove(nameof(Version));
            Version = There.FirstOrDefault(translation => translation.Language == Language)?.Version;
        }

        if (outcome.IsDone) Said = $"Saved in {OfferTerms.NameOf("language", Language!)}.";
        return await Answer(outcome, _ => Redirect(Back), Again);
    }
}
