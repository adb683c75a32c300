using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Pages;

/// <summary>The way in. Somebody who works in one authority, and is signed in, is taken there.</summary>
[OpenToAll("It names the authorities and nobody else.")]
public sealed class IndexModel(OneStoryDbContext db, Viewer viewer, ViewerQuery viewers) : PageModel
{
    public IReadOnlyList<Authority> Authorities { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (viewer.AccountId is { } account && await viewers.AuthoritiesOf(account) is [{ } only]) return Redirect("/" + only.Slug);
        Authorities = await db.Authorities.AsNoTracking().OrderBy(authority => authority.Name).ToListAsync();
        return Page();
    }
}
