using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Law;
using OneStory.Plans;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>What the pages on which a family reads and answers the draft have in common.</summary>
public abstract class DraftPage(DraftForFamilyQuery drafts) : OneStoryPage
{
    public Guid Child { get; private set; }
    public DraftForFamily Draft { get; private set; } = null!;
    public string Called => Draft.Plan.Child.CalledName;
    public string Childs => Called.Possessive();

    /// <summary>Whether the reader is the young person whose plan it is.</summary>
    public bool IsOwn => IsOwnRecord(Child);

    /// <summary>Whether the viewer may comment, and the plan is still a draft.</summary>
    public bool MayComment => Access.Allows(Right.CommentOnDraft) && !Draft.IsFinal;

    public bool IsAutosave => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    public string Here(params IEnumerable<object> parts) => At(["child", Child, "draft", .. parts]);

    /// <summary>Finds the draft; without one, the page that says where things are is the answer.</summary>
    protected async Task<IActionResult?> Missing(Guid child)
    {
        Child = child;
        if (await drafts.Of(child) is not { } draft) return Onward("child", child, "draft", "none");
        Draft = draft;
        return null;
    }

    protected Task<IReadOnlyList<(Guid Id, string Name, string? Town)>> Settings() => drafts.Settings();

    /// <summary>The answer to saving as it is written.</summary>
    protected IActionResult Saved(Casework.Outcome outcome) => outcome switch
    {
        Casework.Done => new JsonResult(new { savedAt = Clock.Now.TimeInLondon() }),
        Casework.Refused refused => StatusCode(400, new ProblemDetails { Title = refused.Why }),
        Casework.Conflict conflict => StatusCode(409, new ProblemDetails { Title = conflict.What }),
        Casework.Forbidden => StatusCode(403),
        _ => StatusCode(404),
    };
}
