using System.Text;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Casework;
using OneStory.Documents;
using OneStory.Messages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Outbox;

/// <summary>A message as whoever it is for sees it: the email, the text or the letter.</summary>
[SignedIn("It asks for the right itself: in the demonstration everybody who works there may look.")]
public sealed class MessageModel(OutboxQuery outbox, Enclosures enclosures, AccessLog log, SendAgain again, CancelMessage cancel) : OutboxPageModel
{
    public OutboxMessage Message { get; private set; } = null!;
    public string Shown => HtmlWriter.Write(new() { Title = Message.Subject, AuthorityName = Authority.Name, Accent = Documents.Colour.Parse(Authority.Colour), Blocks = MessageBody.ToBlocks(Message.Body) });
    public bool HasEnclosure => enclosures.Has(Message);
    public bool MayStop => MayHandle && Message.State is MessageState.Waiting or MessageState.ToPrint && MessageTemplates.Find(Message.Template) is not { IsNotice: true };
    public bool MayRepeat => MayHandle && Message.State is not (MessageState.Waiting or MessageState.ToPrint);

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGet(Guid message)
    {
        if (!MayRead) return Forbid();
        if (await outbox.Find(message) is not { } found) return NotFound();
        Message = found;
        await Log("a message that was sent");
        return Page();
    }

    public async Task<IActionResult> OnGetLetter(Guid message)
    {
        if (!MayRead) return Forbid();
        if (await outbox.Find(message) is not { } found) return NotFound();
        Message = found;
        await Log("a letter that was sent");
        var enclosed = enclosures.Has(found) ? await enclosures.Of(found, HttpContext.RequestAborted) : null;
        return File(Letter.Pdf(Authority, [(found, enclosed?.Document)]), "application/pdf", "letter.pdf");
    }

    public async Task<IActionResult> OnGetCalendar(Guid message)
    {
        if (!MayRead) return Forbid();
        return await outbox.Find(message) is { Calendar: { } calendar } ? File(Encoding.UTF8.GetBytes(calendar), CalendarFile.ContentType, "meeting.ics") : NotFound();
    }

    public async Task<IActionResult> OnPostAgain(Guid message)
    {
        var outcome = await again.Do(message);
        if (outcome.IsDone) Said = "It goes again within a minute.";
        return await Answer(outcome, done => Onward("outbox", done.Id!), () => OnGet(message));
    }

    public async Task<IActionResult> OnPostStop(Guid message)
    {
        var outcome = await cancel.Do(message, Why);
        if (outcome.IsDone) Said = "It will not be sent.";
        return await Answer(outcome, _ => Onward("outbox", message), () => OnGet(message));
    }

    /// <summary>What is said of a child is looked at here too, and their family can see that it was.</summary>
    private Task Log(string what) => Message.ChildId is { } child ? log.Viewed(new AccessToChild(child, new HashSet<Right>(), "looks after the messages that are sent"), what) : Task.CompletedTask;
}
