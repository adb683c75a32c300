using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>How to reach the asker: one way is enough.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class ReachModel(WriteRequest write) : AskPage(write)
{
    public override string Step => "reach";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public void OnGet() => (Email, Phone, Address) = (Answers.Email, Answers.Phone, Answers.AskerAddress);

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Email) && string.IsNullOrWhiteSpace(Phone) && string.IsNullOrWhiteSpace(Address))
            ModelState.AddModelError(nameof(Email), "Enter an email address, a phone number or an address, so that we can answer you");
        if (ContactWays.WhyNotEmail(Email) is { } notEmail) ModelState.AddModelError(nameof(Email), notEmail);
        if (ContactWays.WhyNotPhone(Phone) is { } notPhone) ModelState.AddModelError(nameof(Phone), notPhone);
        if (!ModelState.IsValid) return Page();
        return await Keep(answers => (answers.Email, answers.Phone, answers.AskerAddress) = (Email, Phone, Address));
    }
}
