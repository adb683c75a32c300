using OneStory.Access;
using OneStory.Law;

namespace OneStory.Web.Pages.Family;

/// <summary>The way round one child's pages.</summary>
/// <param name="Current">The page that is open: "", "story", "messages".</param>
public sealed record ChildNav(Guid ChildId, string CalledName, bool IsOwn, int Unread, string Current, AccessToChild Access)
{
    public IEnumerable<(string Path, string Text)> Links()
    {
        yield return ("", IsOwn ? "My page" : $"{CalledName.Possessive()} page");
        yield return ("story", IsOwn ? "My story" : "Story");
        if (Access.Allows(Right.WriteMessages)) yield return ("messages", Unread > 0 ? $"Messages ({Unread} new)" : "Messages");
        yield return ("documents", "Documents");
        yield return ("people", "People");
        if (Access.Allows(Right.SeeWhoLooked)) yield return ("looked", "Who has looked");
        if (Access.Allows(Right.SeeWhoLooked)) yield return ("sharing", "Who can see");
    }
}
