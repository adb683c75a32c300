using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>Says of a line, while it is written, whether anybody could tell that it was done. It keeps nothing.</summary>
[SignedIn("It reads the words that are sent to it, says what they lack, and looks at nobody's record.")]
public sealed class LanguageModel : OneStoryPage
{
    private const int Longest = 20_000;

    public NotFoundResult OnGet() => NotFound();

    /// <param name="who">The parts that stand beside the words, each in a field of its own.</param>
    public IActionResult OnPost(string? section, string? text, string? who, string? howOften, string? howLong, string? groupSize, string? forHowLong)
    {
        var words = WrittenLine.InFull(text ?? "", who, howOften, howLong, groupSize, forHowLong);
        if (words.Length > Longest) return BadRequest(new ProblemDetails { Title = $"A line can be {Longest} characters at the most.", Status = 400 });
        var letter = PlanLanguage.Sections.FirstOrDefault(known => known.Equals(section?.Trim(), StringComparison.OrdinalIgnoreCase));
        if (letter is null) return BadRequest(new ProblemDetails { Title = "Only outcomes and provision are checked: sections E, F, G, H1 and H2.", Status = 400 });
        return new JsonResult(MarginNote.Of(PlanLanguage.Check(letter, words)));
    }
}
