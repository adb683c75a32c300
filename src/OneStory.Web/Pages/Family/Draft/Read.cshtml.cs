using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>A part of the draft, line by line, with what can be said of each.</summary>
[Needs(Right.ReadPlan, Shows = "the draft plan")]
public sealed class ReadModel(DraftForFamilyQuery drafts, CommentOnDraft comment) : DraftPage(drafts)
{
    public DraftPart Part { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid child, string part)
    {
        if (DraftPart.Find(part) is not { } found) return NotFound();
        Part = found;
        return await Missing(child) ?? Page();
    }

    /// <summary>"This is right", in one tap.</summary>
    public async Task<IActionResult> OnPostRight(Guid child, string part, Guid line, string section, int number)
    {
        if (DraftPart.Find(part) is not { } found) return NotFound();
        Part = found;
        if (await Missing(child) is { } missing) return missing;
        var mine = Draft.Mine(line, section);
        var id = mine is { IssueNumber: var about } && about == number ? mine.Id : Guid.CreateVersion7();
        return await Answer(await comment.Do(Draft.CaseId, new(id, number, line, section, CommentKind.Right, "")), _ => Redirect($"{Here("read", part)}#line-{line}"), () => Task.FromResult<IActionResult>(Page()));
    }

    /// <summary>Where words are said of a line or a section.</summary>
    public string Say(string section, Guid? line, CommentKind kind) => $"{Here("say")}?section={section}{(line is { } id ? $"&line={id}" : "")}&kind={kind}&part={Part.Id}";
}

/// <summary>A line of the draft, and the page it is on.</summary>
public sealed record DraftLine(ReadModel Page, ContentLine Line, string Kind);
