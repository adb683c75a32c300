using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Pages;

/// <summary>The way in. Somebody who is signed in is taken to the one authority in which they hold anything, or chooses among several.</summary>
[OpenToAll("It names the authorities and nobody else.")]
public sealed class IndexModel(OneStoryDbContext db, Viewer viewer, ViewerQuery viewers) : PageModel
{
    public IReadOnlyList<Authority> Authorities { get; private set; } = [];

    /// <summary>Those in which the person holds something, where they are several.</summary>
    public IReadOnlyList<Authority> Own { get; private set; } = [];

    public bool HoldsNothing => viewer.AccountId is not null && Own.Count == 0;

    public async Task<IActionResult> OnGet()
    {
        if (viewer.AccountId is { } account) Own = await viewers.AuthoritiesOf(account);
        if (Own is [{ } only]) return Redirect("/" + only.Slug);
        Authorities = await db.Authorities.AsNoTracking().OrderBy(authority => authority.Name).ToListAsync();
        return Page();
    }
}
