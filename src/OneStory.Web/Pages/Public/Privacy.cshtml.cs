using OneStory.Web.Access;

namespace OneStory.Web.Pages.Public;

[OpenToAll("What is kept about people and why, which they may know before they give it.")]
public sealed class PrivacyModel : OneStoryPage
{
    public void OnGet()
    {
    }
}
