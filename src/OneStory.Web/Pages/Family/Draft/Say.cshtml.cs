using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Files;
using OneStory.Plans;
using OneStory.Web.Access;
using OneStory.Web.Pages.Files;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>Words about a line of the draft, saved as they are written, or said aloud.</summary>
[Needs(Right.CommentOnDraft, Shows = "the draft plan")]
[RequestSizeLimit(Uploads.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.Largest)]
public sealed class SayModel(DraftForFamilyQuery drafts, CommentOnDraft comment, AddFile add) : DraftPage(drafts)
{
    [BindProperty(SupportsGet = true)]
    public string Section { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid? Line { get; set; }

    [BindProperty(SupportsGet = true)]
    public CommentKind Kind { get; set; } = CommentKind.NotRight;

    [BindProperty(SupportsGet = true)]
    public string Part { get; set; } = "learning";

    [BindProperty]
    public Guid CommentId { get; set; }

    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public string? SaidWords { get; set; }

    [BindProperty]
    public string? Proposed { get; set; }

    [BindProperty]
    public IFormFile? Recording { get; set; }

    [BindProperty]
    public bool WithoutVoice { get; set; }

    public ContentLine? About { get; private set; }

    /// <summary>What the viewer has said of it before, and may still change.</summary>
    public FamilyComment? Mine { get; private set; }

    public async Task<IActionResult> OnGet(Guid child)
    {
        if (await Show(child) is { } other) return other;
        Mine = Draft.Mine(Line, Section);
        (CommentId, Number) = (Mine?.Id ?? Guid.CreateVersion7(), Draft.Number);
        (SaidWords, Proposed) = (Mine?.Words, Mine?.ProposedWords ?? (Kind == CommentKind.NotRight ? About?.Text : null));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid child)
    {
        if (await Show(child) is { } other) return other;
        Mine = Draft.Comments.FirstOrDefault(there => there.Id == CommentId && there.IsOpen);
        var said = string.IsNullOrWhiteSpace(SaidWords) ? "" : SaidWords;
        var proposed = Proposed?.Trim() == About?.Text.Trim() ? null : Proposed;
        var nothing = said.Length == 0 && string.IsNullOrWhiteSpace(proposed) && Recording is null && (Mine?.Voice is null || WithoutVoice);
        // Nothing has been said yet: leaving the box empty is not a comment.
        if (IsAutosave && nothing) return Saved(Casework.Outcome.Done());
        if (nothing) ModelState.AddModelError(nameof(SaidWords), Kind == CommentKind.Missing ? "Say what is missing" : "Say what is not right, or how it should read");
        if (!ModelState.IsValid) return Page();
        var voice = Recording is null ? [] : await add.ToChild(this, child, [Recording], nameof(Recording), only: FileFamily.Sound, isPrivate: true);
        if (!ModelState.IsValid) return Page();
        var outcome = await comment.Do(Draft.CaseId, new(CommentId, Number, Line, Section, Kind, said, proposed) { VoiceFileId = voice.Cast<Guid?>().FirstOrDefault(), WithoutVoice = WithoutVoice });
        if (IsAutosave) return Saved(outcome);
        return await Answer(outcome, _ =>
        {
            Said = Number < Draft.Number ? $"Saved. You were reading draft {Number}; draft {Draft.Number} has been sent since, and what you said stays with the one you read." : "Saved. We will answer it here.";
            return Redirect($"{Here("read", DraftPart.Find(Part)?.Id ?? "learning")}{(Line is { } id ? $"#line-{id}" : "")}");
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    /// <summary>The line as the draft that is being answered has it: what is said of an older one stays with it.</summary>
    private async Task<IActionResult?> Show(Guid child)
    {
        if (await Missing(child) is { } missing) return missing;
        if (Draft.IsFinal) return Onward("child", child, "draft");
        About = Draft.Plan.Lines.FirstOrDefault(line => line.Id == Line);
        return HttpMethods.IsGet(Request.Method) && Line is not null && About is null ? NotFound() : null;
    }
}
