using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneStory.GovUk.Tests.Pages;

public sealed class RefusedModel : PageModel
{
    public IActionResult OnPost()
    {
        ModelState.AddModelError("", "Someone else has changed this <record>");
        ModelState.AddModelError("NotOnThePage", "Nobody asked for this");
        return Page();
    }
}
