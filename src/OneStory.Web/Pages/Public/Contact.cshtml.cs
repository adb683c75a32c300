using OneStory.Web.Access;

namespace OneStory.Web.Pages.Public;

[OpenToAll("How to reach the authority, and how to complain about it.")]
public sealed class ContactModel : OneStoryPage
{
    public void OnGet()
    {
    }
}
