using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>One suggestion beside the entry as it is: taken, taken otherwise, or not taken with a reply.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class SuggestionModel(OfferDeskQuery desk, DecideSuggestion decide) : DeskPage
{
    [FromRoute(Name = "suggestion")]
    public Guid SuggestionId { get; set; }

    [BindProperty]
    public string? Reply { get; set; }

    [BindProperty]
    public string? WhyNot { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The version of the entry that is shown beside it.</summary>
    [BindProperty]
    public int? SeenNumber { get; set; }

    public SuggestionView View { get; private set; } = null!;
    public IReadOnlyList<EntryDifference> Differences { get; private set; } = [];
    public bool Waits => View.Suggestion.State == SuggestionState.Waiting;

    /// <summary>Who is told what is replied.</summary>
    public string WhoReads => View.Suggestion is { ByEmail: null, Source: not SuggestionSource.Provider } ? "They left no address, so nobody is told. It is kept here." : "Whoever sent it reads this.";

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        Seen();
        return Page();
    }

    public Task<IActionResult> OnPostTake() => Decide(new(SuggestionId, Take: true, Reply, Version, SeenNumber: SeenNumber), "Taken. The public reads it so from now on.");

    public Task<IActionResult> OnPostRefuse() => Decide(new(SuggestionId, Take: false, WhyNot, Version), "Not taken.");

    private async Task<IActionResult> Decide(DecideSuggestion.Command command, string said)
    {
        if (!await Load()) return NotFound();
        var outcome = await decide.Do(command);
        if (outcome is Refused { Field: nameof(DecideSuggestion.Command.Reply) } refused && !command.Take) outcome = refused with { Field = nameof(WhyNot) };
        if (outcome is Conflict && await Load())
        {
            ModelState.Remove(nameof(Version));
            ModelState.Remove(nameof(SeenNumber));
            Seen();
        }

        if (outcome.IsDone) Said = said;
        return await Answer(outcome, _ => ToDesk("suggestions"), Again);
    }

    private void Seen() => (Version, SeenNumber) = (View.Suggestion.Version, View.Entry?.Number);

    private async Task<bool> Load()
    {
        if (await desk.Suggestion(SuggestionId) is not { } found) return false;
        View = found;
        Differences = found.Entry is null ? EntryDifferences.Between(new() { Name = "", Summary = "" }, found.Suggestion.Proposed) : found.Differences;
        return true;
    }
}
