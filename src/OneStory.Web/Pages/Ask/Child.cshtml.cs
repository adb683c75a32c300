using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>The child's name.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class ChildModel(WriteRequest write) : AskPage(write)
{
    public override string Step => "child";

    [BindProperty]
    public string? FirstName { get; set; }

    [BindProperty]
    public string? LastName { get; set; }

    [BindProperty]
    public string? KnownAs { get; set; }

    public void OnGet() => (FirstName, LastName, KnownAs) = (Answers.FirstName, Answers.LastName, Answers.KnownAs);

    public async Task<IActionResult> OnPost()
    {
        Require(FirstName, nameof(FirstName), "Enter a first name");
        Require(LastName, nameof(LastName), "Enter a last name");
        if (!ModelState.IsValid) return Page();
        return await Keep(answers => (answers.FirstName, answers.LastName, answers.KnownAs) = (FirstName, LastName, KnownAs));
    }

    private void Require(string? name, string field, string ask)
    {
        if (string.IsNullOrWhiteSpace(name)) ModelState.AddModelError(field, ask);
        else if (name.Length > 100) ModelState.AddModelError(field, "A name can be 100 characters long");
    }
}
