using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Files;
using OneStory.People;
using OneStory.Web.Access;
using OneStory.Web.Pages.Files;

namespace OneStory.Web.Pages.Family;

/// <summary>The conversation about a child. Opening it marks what the other side has written as read.</summary>
[Needs(Right.WriteMessages, Shows = "the messages")]
[RequestSizeLimit(Uploads.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.Largest)]
public sealed class MessagesModel(ChildHeadQuery heads, ConversationQuery conversations, SendMessage send, ReadMessages read, AddFile add) : ChildPage(heads)
{
    public override string Current => "messages";

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public DateTime? Before { get; set; }

    /// <summary>The line of the plan that somebody says is not happening: "F1".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Line { get; set; }

    public Conversation Conversation { get; private set; } = null!;
    public bool MayAddFiles => Access.Allows(Right.AddFiles);

    public async Task OnGet()
    {
        if (Line is ['F', .. var number] && number.Length < 4 && number.All(char.IsAsciiDigit)) Words = $"{Line} in {Head.Childs} plan is not happening. ";
        Conversation = await conversations.Of(Head.Id, Before?.ToUniversalTime());
        await read.Do(Head.Id);
    }

    public async Task<IActionResult> OnPost()
    {
        if (SendMessage.WhyNot(Words, Files.Count) is { } why) ModelState.AddModelError(nameof(Words), why);
        if (!ModelState.IsValid) return await Again();
        var given = await add.ToChild(this, Head.Id, Files, nameof(Files));
        if (ModelState.IsValid)
            return await Answer(await send.Do(Head.Id, Words, given), _ =>
            {
                Said = "Your message has been sent.";
                return Redirect(Here("messages") + "#latest");
            }, Again);
        if (given.Count > 0) ModelState.AddModelError(nameof(Files), "Nothing has been sent yet. The other files are with the files of this record.");
        return await Again();
    }

    private async Task<IActionResult> Again()
    {
        Conversation = await conversations.Of(Head.Id);
        return Page();
    }
}
