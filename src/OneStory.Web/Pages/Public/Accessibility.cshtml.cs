using Microsoft.AspNetCore.Mvc.RazorPages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Public;

[OpenToAll("How accessible the service is, which the law requires it to say.")]
public sealed class AccessibilityModel : PageModel
{
    public void OnGet()
    {
    }
}
