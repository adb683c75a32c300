using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OneStory.Access;
using OneStory.Data;
using OneStory.Demonstration;
using OneStory.Jobs;
using OneStory.Law;
using OneStory.Web.Access;
using OneStory.Web.Host;

namespace OneStory.Web.Pages.Demonstration;

/// <summary>Sign-in cards and the moving of the clock: in the demonstration, and not found anywhere else.</summary>
[OpenToAll("The demonstration's own. Elsewhere it is not found.")]
public sealed class CardsModel(OneStoryDbContext db, SignInManager<Account> signIn, SignInCardsQuery cards, IOptions<OneStoryOptions> options) : OneStoryPage
{
    public IReadOnlyList<SignInCard> Cards { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (!options.Value.Demonstration) return NotFound();
        Cards = await cards.All();
        return Page();
    }

    public async Task<IActionResult> OnPostSignIn(Guid account, string authority)
    {
        if (!options.Value.Demonstration) return NotFound();
        if ((await cards.All()).FirstOrDefault(card => card.AccountId == account && card.Slug == authority) is not { } chosen) return NotFound();
        await signIn.SignInAsync(await db.Accounts.FirstAsync(person => person.Id == chosen.AccountId), isPersistent: false);
        return Redirect("/" + chosen.Slug);
    }

    public async Task<IActionResult> OnPostMove(int days)
    {
        if (!options.Value.Demonstration) return NotFound();
        if (days is < 0 or > 366) return BadRequest();
        var moved = await db.DemonstrationClocks.FirstOrDefaultAsync() ?? db.DemonstrationClocks.Add(new DemonstrationClock()).Entity;
        moved.OffsetTicks = days == 0 ? 0 : Math.Min(moved.OffsetTicks + TimeSpan.FromDays(days).Ticks, TimeSpan.FromDays(1000).Ticks);
        await db.SaveChangesAsync();
        Clock.Move(new(moved.OffsetTicks));
        Said = $"Today is now {Clock.Today.InWords()}.";
        return Redirect("/demonstration");
    }
}
