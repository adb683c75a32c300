using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>The language of the home, and whether an interpreter is wanted.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class LanguageModel(WriteRequest write) : AskPage(write)
{
    public override string Step => "language";

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public bool NeedsInterpreter { get; set; }

    public void OnGet() => (Language, NeedsInterpreter) = (Answers.Language ?? "English", Answers.NeedsInterpreter);

    public async Task<IActionResult> OnPost() => await Keep(answers => (answers.Language, answers.NeedsInterpreter) = (Language, NeedsInterpreter));
}
