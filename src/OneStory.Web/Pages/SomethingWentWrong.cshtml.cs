using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages;

/// <summary>The one page for what nobody expected.</summary>
[OpenToAll("It shows a reference and nothing else.")]
[IgnoreAntiforgeryToken]
public sealed class SomethingWentWrongModel : PageModel
{
    public string Reference => Activity.Current?.TraceId.ToString()[..12] ?? HttpContext.TraceIdentifier;

    public void OnGet()
    {
    }

    public void OnPost()
    {
    }
}
