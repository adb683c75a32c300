using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>Anybody says what an entry should say. It is shown back as a difference before it goes.</summary>
[OpenToAll("Anybody may say that something is wrong.")]
[EnableRateLimiting(Throttle.Asking)]
public sealed class SuggestModel(OfferIndexes indexes, SuggestChange suggest) : PublicOfferPage(indexes)
{
    public OfferCard Card { get; private set; } = null!;
    public bool IsChecking { get; private set; }
    public IReadOnlyList<EntryDifference> Differences { get; private set; } = [];

    [BindProperty]
    public string? EntryName { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? WhoFor { get; set; }

    [BindProperty]
    public int? MinimumAge { get; set; }

    [BindProperty]
    public int? MaximumAge { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Cost { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? ContactEmail { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool WantsCredit { get; set; }

    [BindProperty]
    public int BaseNumber { get; set; }

    [BindProperty]
    public string FormKey { get; set; } = "";

    public IReadOnlyList<(string Name, string? Value)> Kept =>
    [
        (nameof(FormKey), FormKey), (nameof(BaseNumber), Number(BaseNumber)), (nameof(EntryName), EntryName), (nameof(Summary), Summary), (nameof(WhoFor), WhoFor), (nameof(MinimumAge), Number(MinimumAge)), (nameof(MaximumAge), Number(MaximumAge)),
        (nameof(How), How), (nameof(Cost), Cost), (nameof(Phone), Phone), (nameof(ContactEmail), ContactEmail), (nameof(Website), Website), (nameof(Why), Why), (nameof(Name), Name), (nameof(Email), Email), (nameof(WantsCredit), WantsCredit ? "true" : "false"),
    ];

    public IActionResult OnGet(string slug)
    {
        if (Held[slug] is not { } card) return NotFound();
        Card = card;
        var content = card.Content;
        var contact = content.Contacts is [var first, ..] ? first : null;
        (FormKey, BaseNumber, EntryName, Summary, WhoFor) = (NewFormKey(), card.Entry.Number, content.Name, content.Summary, content.WhoFor);
        (MinimumAge, MaximumAge, How, Cost) = (content.MinimumAge, content.MaximumAge, content.Referral.How, content.Cost.Says);
        (Phone, ContactEmail, Website) = (contact?.Phone, contact?.Email, content.Website);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string? step)
    {
        if (Held[slug] is not { } card) return NotFound();
        Card = card;
        if (step == "change" || !ModelState.IsValid) return Page();
        var proposed = EntryCheck.Tidy(Proposed(card.Content));
        foreach (var wrong in EntryCheck.Of(proposed)) ModelState.AddModelError(FieldOf(wrong.Field), wrong.Why);
        if (!ModelState.IsValid) return Page();
        if (step != "send")
        {
            (IsChecking, Differences) = (true, EntryDifferences.Between(card.Content, proposed));
            return Page();
        }

        var sent = await suggest.Do(new(card.Entry.Id, proposed, BaseNumber, Why, Name, Email, WantsCredit, FormKey));
        return await Answer(sent, _ => Redirect(In("thanks", "suggestion")), () => Task.FromResult<IActionResult>(Page()));
    }

    /// <summary>What was published with what the form changes in it: what the form does not show stays as it is.</summary>
    private EntryContent Proposed(EntryContent now) => now with
    {
        Name = EntryName ?? "",
        Summary = Summary ?? "",
        WhoFor = WhoFor,
        MinimumAge = MinimumAge,
        MaximumAge = MaximumAge,
        Referral = now.Referral with { How = How },
        Cost = now.Cost with { Says = Cost },
        Contacts = [.. new[] { (now.Contacts is [var first, ..] ? first : new(null, null, null, null)) with { Phone = Phone, Email = ContactEmail } }.Where(contact => contact is not { Name: null, Role: null, Phone: null, Email: null }), .. now.Contacts.Skip(1)],
        Website = Website,
    };

    private static string FieldOf(string field) => field switch
    {
        "Name" => nameof(EntryName),
        "Contacts[0].Phone" => nameof(Phone),
        "Contacts[0].Email" => nameof(ContactEmail),
        "Referral.How" => nameof(How),
        "Cost.Says" => nameof(Cost),
        _ => field,
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
