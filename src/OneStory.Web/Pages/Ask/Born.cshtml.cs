using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>The child's date of birth.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class BornModel(WriteRequest write) : AskPage(write)
{
    public override string Step => "born";

    [BindProperty]
    [System.ComponentModel.DataAnnotations.Display(Name = "Date of birth")]
    public DateOnly? Born { get; set; }

    public void OnGet() => Born = Answers.Born;

    public async Task<IActionResult> OnPost()
    {
        if (ModelState.IsValid && Born is null) ModelState.AddModelError(nameof(Born), IsSelf ? "Enter your date of birth" : $"Enter {Childs} date of birth");
        if (Born is { } born && RequestAnswers.WhyNotBorn(born, Today) is { } why) ModelState.AddModelError(nameof(Born), why);
        if (!ModelState.IsValid) return Page();
        return await Keep(answers => answers.Born = Born);
    }
}
