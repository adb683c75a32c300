using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Authorities;
using OneStory.GovUk;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Settings;

/// <summary>A contact as the form asks for it.</summary>
public sealed class ContactForm
{
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Url { get; set; }
    public string? Address { get; set; }

    public static ContactForm Of(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return new() { Name = contact.Name, Phone = contact.Phone, Email = contact.Email, Url = contact.Url, Address = contact.Address };
    }

    public ChangeAuthority.ContactSaid Said => new(Name, Phone, Email, Url, Address);
}

/// <summary>What the authority is called, its colour, its areas, and the contacts that letters must give.</summary>
[Needs(Right.ManageAuthority)]
public sealed class IndexModel(ChangeAuthority change) : OneStoryPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Colour { get; set; }
    [BindProperty] public string? OfficeHours { get; set; }
    [BindProperty] public string? LocalOfferUrl { get; set; }
    [BindProperty] public string? Areas { get; set; }
    [BindProperty] public int? ReviewMonths { get; set; }
    [BindProperty] public int? GraceWeeks { get; set; }
    [BindProperty] public ContactForm Contact { get; set; } = new();
    [BindProperty] public ContactForm AdviceAndSupport { get; set; } = new();
    [BindProperty] public ContactForm MediationAdviser { get; set; } = new();
    [BindProperty] public ContactForm DisagreementResolution { get; set; } = new();
    [BindProperty] public string? Seen { get; set; }

    public IReadOnlyList<(string Id, string Title, string Hint)> Contacts { get; } =
    [
        (nameof(Contact), "How to reach the SEND team", "In every message, and on every letter."),
        (nameof(AdviceAndSupport), "Independent advice and support", "The free service that is separate from the council (Children and Families Act 2014, section 32)."),
        (nameof(MediationAdviser), "Mediation adviser", "A decision that can be appealed cannot be sent without it (SEND Regulations 2014, regulation 32)."),
        (nameof(DisagreementResolution), "Disagreement resolution", "A decision that can be appealed cannot be sent without it (Children and Families Act 2014, section 57)."),
    ];

    /// <summary>What stands in a field of one of the contacts.</summary>
    public string? Value(string contact, string field)
    {
        var form = contact switch { nameof(Contact) => Contact, nameof(AdviceAndSupport) => AdviceAndSupport, nameof(MediationAdviser) => MediationAdviser, _ => DisagreementResolution };
        return field switch { nameof(ContactForm.Name) => form.Name, nameof(ContactForm.Phone) => form.Phone, nameof(ContactForm.Email) => form.Email, nameof(ContactForm.Url) => form.Url, _ => form.Address };
    }

    public void OnGet()
    {
        (Name, Colour, OfficeHours, LocalOfferUrl, Areas) = (Authority.Name, Authority.Colour, Authority.OfficeHours, Authority.LocalOfferUrl, string.Join("\n", Authority.Areas));
        (ReviewMonths, GraceWeeks) = (Authority.OfferReview.Months, Authority.OfferReview.GraceWeeks);
        (Contact, AdviceAndSupport) = (ContactForm.Of(Authority.Contact), ContactForm.Of(Authority.AdviceAndSupport));
        (MediationAdviser, DisagreementResolution) = (ContactForm.Of(Authority.MediationAdviser), ContactForm.Of(Authority.DisagreementResolution));
        Seen = ChangeAuthority.FingerprintOf(Authority);
    }

    public async Task<IActionResult> OnPost()
    {
        if (!AuthorityColour.TryParse(Colour, out _, out var problem)) ModelState.AddModelError(nameof(Colour), problem);
        if (!ModelState.IsValid) return Page();
        var outcome = await change.Do(new(
            Name, Colour, OfficeHours, LocalOfferUrl, (Areas ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ReviewMonths, GraceWeeks, Contact.Said, AdviceAndSupport.Said, MediationAdviser.Said, DisagreementResolution.Said, Seen ?? ""));
        if (outcome.IsDone) Said = "The settings have been saved.";
        return await Answer(outcome, _ => Onward("settings"), () => Task.FromResult<IActionResult>(Page()));
    }
}
