using Microsoft.Extensions.Options;
using OneStory.Access;
using OneStory.Messages;
using OneStory.Web.Host;

namespace OneStory.Web.Pages.Work.Outbox;

/// <summary>
/// The pages of messages: for whoever looks after them, and in the demonstration for everybody who works there, because
/// nothing leaves it and this is where to see what would have.
/// </summary>
public abstract class OutboxPageModel : OneStoryPage
{
    public bool MayRead => Viewer.Can(Right.ReadOutbox) || (Viewer.Posts.Count > 0 && HttpContext.RequestServices.GetRequiredService<IOptions<OneStoryOptions>>().Value.Demonstration);

    public bool MayHandle => Viewer.Can(Right.ReadOutbox);

    /// <summary>That nothing leaves, and why; null where messages leave.</summary>
    public string? Caution => HttpContext.RequestServices.GetRequiredService<MessageChannels>().Caution;

    public string InWords(MessageState state) => state switch
    {
        MessageState.Sent when Caution is not null => "Would have been sent",
        MessageState.Waiting => "Waiting",
        MessageState.Sent => "Sent",
        MessageState.Failed => "Could not be sent",
        MessageState.Cancelled => "Stopped",
        MessageState.InDigest => "In a digest",
        MessageState.ToPrint => "To print and post",
        _ => state.ToString(),
    };

    public static string Colour(MessageState state) => state switch
    {
        MessageState.Failed => "red",
        MessageState.Sent or MessageState.InDigest => "green",
        MessageState.ToPrint => "yellow",
        MessageState.Cancelled => "grey",
        _ => "blue",
    };
}
