using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>
/// A request for advice and its answer, on one page: for whoever may answer, the form; for everybody else, what was given.
/// Three hundred lines of provision are some four thousand fields.
/// </summary>
[Needs(Right.ReadAdvice, Shows = "advice")]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class AnswerModel(AnswerAdviceQuery query, WriteAdvice write, GiveAdvice give, GiveOwnAdvice giveOwn, AnswerNotKnown notKnown) : OneStoryPage
{
    private const int MostErrors = 100;

    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    [FromRoute(Name = "advice")]
    public Guid AdviceId { get; set; }

    [BindProperty]
    public AdviceForm Form { get; set; } = new();

    /// <summary>The draft this page was made from, and how often the advice had been given then.</summary>
    [BindProperty]
    public int Draft { get; set; }

    [BindProperty]
    public int TimesGiven { get; set; }

    [BindProperty]
    public string? WhatChanged { get; set; }

    [BindProperty]
    public string? KeepAllBecause { get; set; }

    [BindProperty]
    public PaperForm Paper { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Checked { get; set; }

    public AdvicePage Advice { get; private set; } = null!;

    /// <summary>What somebody else, or another tab, has saved or given since this page was opened.</summary>
    public AdviceContent? Meanwhile { get; private set; }

    public bool MayWrite => Advice.MayAnswer || Advice.MayEnter;
    public bool Corrects => Advice.State is AdviceState.Given or AdviceState.Reused;

    /// <summary>Whether the form is shown, and not only what was given.</summary>
    public bool Writing { get; private set; }

    public async Task<IActionResult> OnGet(bool correct)
    {
        if (!await Load()) return NotFound();
        Writing = MayWrite && !Advice.IsFamily && (Advice.IsOpen || ((correct || Advice.Draft is not null) && (Corrects || Advice.State == AdviceState.NotKnown)));
        (Form, Draft, TimesGiven) = (AdviceForm.Of(Advice.ToWrite), Advice.Draft?.Version ?? 0, Advice.TimesGiven);
        return Page();
    }

    /// <summary>Every button of the form: it saves first, so that adding a line works without scripts and loses nothing.</summary>
    public async Task<IActionResult> OnPost(string? @do)
    {
        if (!await Load()) return NotFound();
        if (!MayWrite) return Forbid();
        Writing = true;
        return @do == "give" ? await Give() : await Keep(@do ?? "save");
    }

    public async Task<IActionResult> OnPostSave()
    {
        var saved = await write.Do(CaseId, new(AdviceId, Form.ToContent(), Draft, TimesGiven));
        return saved.Outcome switch
        {
            Done => new JsonResult(new { savedAt = saved.At!.Value.TimeInLondon(), version = saved.Version }),
            Conflict conflict => Problem(409, conflict.What),
            Refused refused => Problem(400, refused.Why),
            Forbidden => Forbid(),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostNotKnown()
    {
        if (!await Load()) return NotFound();
        (Writing, Form, Draft, TimesGiven) = (MayWrite && Advice.IsOpen, AdviceForm.Of(Advice.ToWrite), Advice.Draft?.Version ?? 0, Advice.TimesGiven);
        return await Answer(await notKnown.Do(CaseId, new(AdviceId, Reason ?? "", Checked ?? "")), _ => Sent("We have told the authority that you do not know the child. Thank you for looking."), () => Task.FromResult<IActionResult>(Page()));
    }

    /// <summary>An officer writes down what the family said or sent.</summary>
    public async Task<IActionResult> OnPostOwn()
    {
        if (!await Load()) return NotFound();
        if (Paper.On is null) ModelState.AddModelError("Paper.On", "Enter the day it came.");
        if (!ModelState.IsValid) return Page();
        return await Answer(await giveOwn.Do(CaseId, new(AdviceId, Form.Summary ?? "", TimesGiven, Paper.ToPaper())), _ => Sent("We have kept what they said."), () => Task.FromResult<IActionResult>(Page()), "Paper.");
    }

    private async Task<IActionResult> Give()
    {
        if (!string.IsNullOrWhiteSpace(KeepAllBecause))
            foreach (var line in Form.Lines.Where(line => string.IsNullOrWhiteSpace(line.KeptBecause) && line.ToLine().Note() is not null)) line.KeptBecause = KeepAllBecause;
        var content = Form.ToContent();
        foreach (var gap in AdviceChecks.Of(content).Take(MostErrors)) ModelState.AddModelError(FieldOf(gap), gap.Says);
        if (Advice.MayEnter && Paper.On is null) ModelState.AddModelError("Paper.On", "Enter the day it came.");
        if (!ModelState.IsValid) return await AsTyped();
        var outcome = await give.Do(CaseId, new(AdviceId, content, Draft, TimesGiven, WhatChanged, Advice.MayEnter ? Paper.ToPaper() : null));
        return outcome is Conflict conflict ? await Overtaken(conflict) : await Answer(outcome, _ => Sent(Corrects ? "We have kept your correction. What you gave before stays beside it." : "We have received the advice. Thank you."), AsTyped, outcome is Refused { Field: "Name" or "On" } ? "Paper." : "");
    }

    private async Task<IActionResult> Keep(string button)
    {
        var (content, goTo) = AdviceButtons.Press(button, Form.ToContent(), Advice.Draft?.Content);
        var saved = await write.Do(CaseId, new(AdviceId, content, Draft, TimesGiven));
        if (saved.Outcome is Conflict conflict) return await Overtaken(conflict);
        return await Answer(saved.Outcome, _ => Saved(button, goTo), AsTyped);
    }

    private IActionResult Saved(string button, Guid? goTo)
    {
        if (button == "later")
        {
            Said = "We have saved what you wrote. Nobody else can see it until you send it.";
            return Viewer.Can(Right.GiveAdvice) ? Onward("advice") : Onward("case", CaseId, "advice");
        }

        return Redirect(At("case", CaseId, "advice", AdviceId) + (Corrects ? "?correct=true" : "") + (goTo is { } line ? $"#line-{line}" : ""));
    }

    /// <summary>The page again with what was typed; where a line was saved meanwhile, with that beside it, and sending it again stands.</summary>
    private async Task<IActionResult> Overtaken(Conflict conflict)
    {
        if (!await Load()) return NotFound();
        if (Advice.State == AdviceState.Withdrawn) return await Answer(Outcome.Refused("This request has been taken back, so no advice is needed."), _ => Page(), AsTyped);
        Meanwhile = Advice.ToWrite;
        (Draft, TimesGiven) = (Advice.Draft?.Version ?? 0, Advice.TimesGiven);
        return await Answer(conflict, _ => Page(), AsTyped);
    }

    private Task<IActionResult> AsTyped()
    {
        Form.Order();
        return Task.FromResult<IActionResult>(Page());
    }

    private string FieldOf(AdviceGap gap) => gap.LineId is { } id ? $"Form.Lines[{Form.Lines.FindIndex(line => line.Id == id)}].{gap.Field}" : gap.Field.Length == 0 ? "" : $"Form.{gap.Field}";

    private RedirectResult Sent(string said)
    {
        Said = said;
        return Onward("case", CaseId, "advice", AdviceId);
    }

    private static ObjectResult Problem(int status, string title) => new(new ProblemDetails { Status = status, Title = title }) { StatusCode = status, ContentTypes = { "application/problem+json" } };

    private async Task<bool> Load()
    {
        if (await query.Of(CaseId, AdviceId) is not { } found) return false;
        Advice = found;
        return true;
    }

    /// <summary>Advice that came another way, entered by an officer.</summary>
    public sealed class PaperForm
    {
        public string? Name { get; set; }
        public string? Title { get; set; }
        public DateOnly? On { get; set; }

        public GiveAdvice.OnPaper ToPaper() => new(Name?.Trim() ?? "", Title?.Trim() ?? "", On ?? DateOnly.MinValue);
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
