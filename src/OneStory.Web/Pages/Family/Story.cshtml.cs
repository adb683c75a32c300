using OneStory.Access;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>The whole story, as it has been told.</summary>
[Needs(Right.ReadRecord, Shows = "the story")]
public sealed class StoryModel(ChildHeadQuery heads, StoryQuery story) : ChildPage(heads)
{
    public override string Current => "story";

    public IReadOnlyList<StoryPageView> Pages { get; private set; } = [];
    public bool CanWrite => Access.Allows(Right.WriteStory);

    public async Task OnGet() => Pages = (await story.Of(Head.Id)).Pages;
}
