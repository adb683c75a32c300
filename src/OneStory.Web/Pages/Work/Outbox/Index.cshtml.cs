using Microsoft.AspNetCore.Mvc;
using OneStory.Messages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Outbox;

[SignedIn("It asks for the right itself: in the demonstration everybody who works there may look.")]
public sealed class IndexModel(OutboxQuery outbox) : OutboxPageModel
{
    public OutboxPage Listed { get; private set; } = null!;
    public MessageState? State { get; private set; }
    public string? Channel { get; private set; }
    public string? Words { get; private set; }

    public async Task<IActionResult> OnGet(MessageState? state, string? channel, string? words, int at = 1)
    {
        if (!MayRead) return Forbid();
        (State, Channel, Words) = (state, channel, words);
        Listed = await outbox.Page(state, channel, words, at);
        return Page();
    }

    public string Pages => QueryString.Create(new Dictionary<string, string?> { ["state"] = State?.ToString(), ["channel"] = Channel, ["words"] = Words }.Where(pair => !string.IsNullOrEmpty(pair.Value))).ToString() is { Length: > 0 } query
        ? $"{query}&at={{page}}" : "?at={page}";
}
