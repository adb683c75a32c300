using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneStory.GovUk.Tests.Pages;

public sealed class SinceModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Since { get; set; }
}
