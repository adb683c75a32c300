using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneStory.GovUk.Tests.Pages;

public sealed class GalleryModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Words { get; set; } = "Words";

    [BindProperty(SupportsGet = true)]
    public int At { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public int Of { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    public string Search => Words;

    public string Story => Words;

    public string Choice => Words;

    public IReadOnlyList<string> Several => [Words];
}
