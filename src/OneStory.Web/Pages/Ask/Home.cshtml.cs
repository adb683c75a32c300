using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>Where the child lives.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class HomeModel(WriteRequest write) : AskPage(write)
{
    public override string Step => "home";

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    public void OnGet() => (Address, Postcode) = (Answers.Address ?? Answers.AskerAddress, Answers.Postcode);

    public async Task<IActionResult> OnPost()
    {
        var written = Postcode;
        if (!string.IsNullOrWhiteSpace(Postcode))
        {
            if (OneStory.Identifiers.Postcode.TryParse(Postcode, out var postcode, out var whyNot)) written = postcode.Value;
            else ModelState.AddModelError(nameof(Postcode), whyNot);
        }

        if (!ModelState.IsValid) return Page();
        return await Keep(answers => (answers.Address, answers.Postcode) = (Address, written));
    }
}
