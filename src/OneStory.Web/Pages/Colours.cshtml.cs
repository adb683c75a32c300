using Microsoft.AspNetCore.Mvc;
using OneStory.Web.Access;

namespace OneStory.Web.Pages;

/// <summary>The authority's colour, as a stylesheet: styles inside pages are not allowed.</summary>
[OpenToAll("A colour.")]
public sealed class ColoursModel : OneStoryPage
{
    public IActionResult OnGet()
    {
        Response.Headers.CacheControl = "public, max-age=300";
        return Content($":root {{ --authority-colour: {Authority.Colour}; --authority-colour-text: #ffffff; }}\n", "text/css");
    }
}
