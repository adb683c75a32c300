using Microsoft.AspNetCore.Mvc;
using OneStory.Casework;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>A page with the form of a page of guidance, new or there already.</summary>
public abstract class GuideFormPage(WritePage write) : DeskPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Markdown { get; set; }

    [BindProperty]
    public string? Section { get; set; }

    [BindProperty]
    public int Ordinal { get; set; }

    [BindProperty]
    public List<string> Schedule2 { get; set; } = [];

    [BindProperty]
    public int? ReviewMonths { get; set; }

    [BindProperty]
    public bool Publish { get; set; } = true;

    [BindProperty]
    public int? Version { get; set; }

    /// <summary>How it would look; null where nobody asked.</summary>
    public string? Preview { get; private set; }

    /// <summary>Each paragraph of the schedule with what it is about, where a paragraph alone is asked for.</summary>
    public static IEnumerable<(string Number, string Says)> Paragraphs => Coverage.Paragraphs.Select(number =>
        (number, Coverage.Items.FirstOrDefault(item => item.Paragraph == number)?.Says is { } says ? $"{number}. {says}" : $"Paragraph {number}"));

    protected async Task<IActionResult> Save(Guid? pageId, string? what, Func<Task> onConflict, Func<Done, IActionResult> saved)
    {
        if (what == "preview")
        {
            Preview = OfferMarkdown.ToHtml(Markdown, 3, At("local-offer"));
            return Page();
        }

        if (!ModelState.IsValid) return Page();
        var outcome = await write.Do(new(pageId, Section, Ordinal, Title, Summary, Markdown, Schedule2, Publish, Version, ReviewMonths));
        if (outcome is Conflict) await onConflict();
        if (outcome.IsDone) Said = Publish ? "Saved. The public reads it so from now on." : "Saved. It is not published.";
        return await Answer(outcome, saved, Again);
    }
}
