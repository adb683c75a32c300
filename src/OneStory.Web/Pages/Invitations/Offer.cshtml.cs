using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Invitations;

/// <summary>What somebody is offered by the link in their email. Opening it accepts nothing.</summary>
[OpenToAll("The link itself is the way in.")]
[EnableRateLimiting(Throttle.Codes)]
[RequestSizeLimit(64 * 1024)]
public sealed class OfferModel(OfferQuery query, AcceptInvitation accept, SignInFlow flow, HalfSignIn half, OneStoryDbContext db) : OneStoryPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public OfferView? Offer { get; private set; }

    public bool IsSomebodyElse { get; private set; }

    public async Task OnGet(string secret)
    {
        await Load(secret);
        Name = Offer?.Name;
    }

    public async Task<IActionResult> OnPost(string secret)
    {
        await Load(secret);
        if (Offer is null or { WhyNot: not null } || IsSomebodyElse) return Page();
        return await Answer(await accept.Do(secret, new(Name ?? "", Password)), _ => new EmptyResult(), async () =>
        {
            await Load(secret);
            Password = null;
            return Page();
        }) is var answer and not EmptyResult ? answer : await Onward(Offer);
    }

    private async Task<IActionResult> Onward(OfferView taken)
    {
        if (Viewer.AccountId is not null)
        {
            Said = "You have accepted.";
            return Redirect(At());
        }

        if (accept.NewAccountMade is { IsFamily: true } family) return await flow.Complete(family, "invitation", At());
        if (taken.NeedsPassword)
        {
            var normal = NewAccount.Normal(taken.Email);
            await half.Begin(await db.Accounts.AsNoTracking().FirstAsync(account => account.NormalizedEmail == normal));
            return Redirect($"/account/set-up?returnTo={Uri.EscapeDataString(At())}");
        }

        Said = "You have accepted. Sign in to begin.";
        return Redirect($"/sign-in?returnTo={Uri.EscapeDataString(At())}");
    }

    private async Task Load(string secret)
    {
        Offer = await query.By(secret);
        if (Offer is not null && Viewer.AccountId is { } account)
            IsSomebodyElse = await db.Accounts.Where(one => one.Id == account).Select(one => one.NormalizedEmail).FirstAsync() != NewAccount.Normal(Offer.Email);
    }
}
