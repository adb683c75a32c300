using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Law;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Every entry in any state, many of which can be confirmed at once.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class EntriesModel(OfferDeskQuery desk, ConfirmEntry confirm) : DeskPage
{
    [BindProperty(SupportsGet = true, Name = "state")]
    public EntryState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "late")]
    public bool Late { get; set; }

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Words { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public bool HasSpoken { get; set; }

    public ListPage<EntryRow> Listed { get; private set; } = null!;
    public ListAddress Address => new(Request);

    public async Task OnGet() => await Load();

    public async Task<IActionResult> OnPost()
    {
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError("", "Tick the entries that are still right.");
            await Load();
            return Page();
        }

        return await Answer(await confirm.Do(HasSpoken, Chosen), _ => Confirmed(), async () =>
        {
            await Load();
            return Page();
        });
    }

    private RedirectResult Confirmed()
    {
        Said = $"{DeskWords.Entries(Chosen.Count)} confirmed, until {Authority.OfferReview.DueAfter(Today).WithoutWeekday()}.";
        return Redirect(Request.Path + Request.QueryString);
    }

    private async Task Load() => Listed = await desk.Entries(State, Late, null, Words, Address.Asked);
}
