using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Words that searches know beyond those that come with the system.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class SynonymWordsModel(WordsQuery query, ChangeWords change) : DeskPage
{
    /// <summary>The term that is being changed; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "word")]
    public Guid? WordId { get; set; }

    [BindProperty]
    public string? Term { get; set; }

    [BindProperty]
    public string? Synonyms { get; set; }

    [BindProperty]
    public string? Misspellings { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public IReadOnlyList<OfferWord> Words { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        Words = await query.All();
        if (WordId is not { } id) return Page();
        if (Words.FirstOrDefault(one => one.Id == id) is not { } word) return NotFound();
        (Term, Synonyms, Misspellings, Version) = (word.Term, string.Join('\n', word.Synonyms), string.Join('\n', word.Misspellings), word.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var outcome = await change.Do(new(WordId, Term, Lines(Synonyms), Lines(Misspellings), Version));
        Words = await query.All();
        if (outcome is Conflict)
        {
            ModelState.Remove(nameof(Version));
            Version = Words.FirstOrDefault(one => one.Id == WordId)?.Version;
        }

        if (outcome.IsDone) Said = "Saved. Searches know it from now on.";
        return await Answer(outcome, _ => ToDesk("words"), Again);
    }

    private static string[] Lines(string? text) => (text ?? "").Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
