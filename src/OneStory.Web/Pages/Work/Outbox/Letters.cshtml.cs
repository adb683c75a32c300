using Microsoft.AspNetCore.Mvc;
using OneStory.Documents;
using OneStory.Messages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Outbox;

/// <summary>Letters that wait to be printed and posted: one file for all of them, then a tick for each that has gone.</summary>
[SignedIn("It asks for the right itself: in the demonstration everybody who works there may look.")]
public sealed class LettersModel(OutboxQuery outbox, Enclosures enclosures, RecordPosted posted) : OutboxPageModel
{
    public IReadOnlyList<OutboxMessage> Waiting { get; private set; } = [];

    [BindProperty]
    public List<Guid> Letters { get; set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (!MayRead) return Forbid();
        Waiting = await outbox.Letters();
        return Page();
    }

    public async Task<IActionResult> OnGetPrint()
    {
        if (!MayRead) return Forbid();
        List<(OutboxMessage, PrintedDocument?)> letters = [];
        foreach (var letter in await outbox.Letters()) letters.Add((letter, enclosures.Has(letter) ? (await enclosures.Of(letter, HttpContext.RequestAborted))?.Document : null));
        return letters.Count == 0 ? Onward("outbox", "letters") : File(Letter.Pdf(Authority, letters), "application/pdf", $"letters-{Law.Words.Iso(Today)}.pdf");
    }

    public async Task<IActionResult> OnPost()
    {
        var outcome = await posted.Do(Letters);
        if (outcome.IsDone) Said = "Recorded as posted.";
        return await Answer(outcome, _ => Onward("outbox", "letters"), OnGet);
    }
}
