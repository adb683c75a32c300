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
        if (Postcode is { Length: > 20 }) ModelState.AddModelError(nameof(Postcode), "Enter a postcode like HP20 1AA, or leave it empty");
        if (!ModelState.IsValid) return Page();
        return await Keep(answers => (answers.Address, answers.Postcode) = (Address, Postcode));
    }
}
