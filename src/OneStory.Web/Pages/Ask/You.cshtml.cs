using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>Who is asking, by name.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class YouModel(WriteRequest write) : AskPage(write)
{
    public override string Step => "you";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Relationship { get; set; }

    [BindProperty]
    public string? ParentName { get; set; }

    [BindProperty]
    public string? ParentPhone { get; set; }

    public void OnGet() => (Name, Relationship, ParentName, ParentPhone) = (Answers.AskerName, Answers.Relationship, Answers.ParentName, Answers.ParentEmail ?? Answers.ParentPhone);

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter your name");
        if (!ModelState.IsValid) return Page();
        var isEmail = ParentPhone?.Contains('@', StringComparison.Ordinal) == true;
        return await Keep(answers =>
        {
            (answers.AskerName, answers.Relationship, answers.ParentName) = (Name, Relationship, ParentName);
            answers.ParentEmail = isEmail ? ParentPhone : null;
            answers.ParentPhone = isEmail ? null : ParentPhone;
        });
    }
}
