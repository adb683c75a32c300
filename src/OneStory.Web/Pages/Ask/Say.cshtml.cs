using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>One thing to say in one's own words: why, what has been tried, what is hoped for, or a page of the story.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class SayModel(WriteRequest write) : AskPage(write)
{
    public override string Step => Topic is null ? $"say/{About}" : "story";

    [FromRoute]
    public string About { get; set; } = "";

    [BindProperty]
    public string? Words { get; set; }

    public StoryTopic? Topic => StoryTopics.Find(About);

    public string Question => About switch
    {
        "why" => IsSelf ? "Why are you asking now?" : $"Why are you asking for {Child} now?",
        "tried" => "What has been tried, and what came of it?",
        "hope" => IsSelf ? "What do you hope for?" : $"What do you hope for {Child}?",
        _ => Topic!.Title,
    };

    public string Hint => About switch
    {
        "why" => "What is hard, at home, in learning, with other people. A few words are enough.",
        "tried" => "Help at school or nursery, at home, from health or others. It is fine if nothing has been tried.",
        "hope" => "What would be different. Next year, and later.",
        _ => Topic!.Prompt,
    };

    public IActionResult OnGet()
    {
        if (!Exists) return NotFound();
        Words = WordsIn(Answers);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!Exists) return NotFound();
        if (!IsShortEnough(Words, nameof(Words))) return Page();
        if (Topic is null) return await Keep(Keep);
        return await Save(Keep) is null ? Redirect(Page("sent")) : Redirect(Page("story"));
    }

    /// <summary>Saves while it is being written.</summary>
    public async Task<IActionResult> OnPostAutosave()
    {
        if (!Exists) return NotFound();
        if (!IsShortEnough(Words, nameof(Words))) return Problem();
        return await Save(Keep) is { } at ? new JsonResult(new { savedAt = at.TimeInLondon() }) : StatusCode(StatusCodes.Status409Conflict);
    }

    private bool Exists => About is "why" or "tried" or "hope" || Topic is not null;

    private BadRequestObjectResult Problem() => BadRequest(new { title = $"it is longer than {RequestAnswers.Longest:N0} characters. Make it shorter, or send the rest afterwards" });

    private string? WordsIn(RequestAnswers answers) => About switch
    {
        "why" => answers.Why,
        "tried" => answers.WhatHasBeenTried,
        "hope" => answers.WhatWeHope,
        _ => answers.Story(About),
    };

    private void Keep(RequestAnswers answers)
    {
        if (About == "why") answers.Why = Words;
        else if (About == "tried") answers.WhatHasBeenTried = Words;
        else if (About == "hope") answers.WhatWeHope = Words;
        else answers.TellStory(About, Words);
    }
}
