using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>The pages of the story, which can be told now or later.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class StoryModel(WriteRequest write) : AskPage(write)
{
    public override string Step => "story";

    public void OnGet()
    {
    }

    public IActionResult OnPost() => OnwardFromHere();
}
