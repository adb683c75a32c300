using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>The conversation about a child. Opening it marks what the other side has written as read.</summary>
[Needs(Right.WriteMessages, Shows = "the messages")]
public sealed class MessagesModel(ChildHeadQuery heads, ConversationQuery conversations, SendMessage send, ReadMessages read) : ChildPage(heads)
{
    public override string Current => "messages";

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateTime? Before { get; set; }

    public Conversation Conversation { get; private set; } = null!;

    public async Task OnGet()
    {
        Conversation = await conversations.Of(Head.Id, Before?.ToUniversalTime());
        await read.Do(Head.Id);
    }

    public async Task<IActionResult> OnPost() => await Answer(await send.Do(Head.Id, Words), _ =>
    {
        Said = "Your message has been sent.";
        return Redirect(Here("messages") + "#latest");
    }, async () =>
    {
        Conversation = await conversations.Of(Head.Id);
        return Page();
    });
}
