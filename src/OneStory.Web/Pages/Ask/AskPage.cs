using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneStory.Assessments;
using OneStory.Law;

namespace OneStory.Web.Pages.Ask;

/// <summary>
/// A page of a request being written. Whoever has its code may go on with it; once it has been sent there is only the page
/// that says so, however often somebody goes back.
/// </summary>
public abstract class AskPage(WriteRequest write) : OneStoryPage
{
    private string code = "";

    /// <summary>Where this page comes in the order of questions.</summary>
    public abstract string Step { get; }

    public RequestDraft Draft { get; private set; } = null!;
    public RequestAnswers Answers { get; private set; } = new();
    public string Code => RequestCode.InGroups(code);
    public bool IsSelf => Draft.Asker == Asker.YoungPerson;

    /// <summary>The child by name, as soon as there is one.</summary>
    public string Child => Answers.KnownAs ?? Answers.FirstName ?? (Draft.Asker == Asker.Parent ? "your child" : "the child");

    /// <summary>"your" to a young person, "Maya’s" to everybody else.</summary>
    public string Childs => IsSelf ? "your" : Child.Possessive();

    /// <summary>Whether somebody came from the answers, and goes back there.</summary>
    public bool FromCheck => Request.Query["from"] == AskSteps.Check;

    public string? Back => FromCheck ? Page(AskSteps.Check) : AskSteps.Before(Step, Draft.Asker) is { } before ? Page(before) : At("ask");

    protected virtual bool IsForSent => false;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        context.Result = await Open();
        if (context.Result is null) await next();
    }

    public string Page(string step) => At("ask", Draft.Id, step);

    /// <summary>Keeps the answer and goes on.</summary>
    protected async Task<IActionResult> Keep(Action<RequestAnswers> answer) => await Save(answer) is null ? Redirect(Page("sent")) : OnwardFromHere();

    /// <summary>When it was saved, or null where the request has been sent meanwhile.</summary>
    protected Task<DateTime?> Save(Action<RequestAnswers> answer) => write.Save(Draft.Id, (_, answers) => answer(answers));

    /// <summary>The address of what comes after this page.</summary>
    public string Onwards => Page(FromCheck ? AskSteps.Check : AskSteps.After(Step, Draft.Asker));

    protected RedirectResult OnwardFromHere() => Redirect(Onwards);

    /// <summary>Says what is wrong with an answer that is too long to keep, and loses none of it.</summary>
    protected bool IsShortEnough(string? words, string field)
    {
        if (words is null || words.Length <= RequestAnswers.Longest) return true;
        ModelState.AddModelError(field, $"This is {words.Length:N0} characters long, and we can keep {RequestAnswers.Longest:N0} in one answer. Nothing is lost: it is all below. Make it shorter, or send the rest as a message or a file afterwards");
        return false;
    }

    private async Task<IActionResult?> Open()
    {
        if (AskCookie.Read(Request) is not { } kept || await write.Find(kept) is not { } draft || draft.Id.ToString() != (string?)RouteData.Values["draft"])
            return Redirect(At("ask", "continue"));
        (code, Draft, Answers) = (kept, draft, new(draft.Answers));
        return draft.SentAt is not null == IsForSent ? null : Redirect(Page(IsForSent ? AskSteps.Check : "sent"));
    }
}
