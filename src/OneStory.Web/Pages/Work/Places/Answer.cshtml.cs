using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Places;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Places;

/// <summary>A consultation and its answer: the setting writes it, the officer and the family read it.</summary>
[Needs(Right.ReadPlan, Shows = "a consultation of a setting")]
public sealed class AnswerModel(ConsultationsQuery query, AnswerConsultation answer) : OneStoryPage
{
    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    [FromRoute(Name = "consultation")]
    public Guid ConsultationId { get; set; }

    [BindProperty]
    public ConsultationReply? Reply { get; set; }

    [BindProperty]
    public List<string> Grounds { get; set; } = [];

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? WhatItWouldTake { get; set; }

    [BindProperty]
    public string? RepliedFor { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ConsultationPage Consultation { get; private set; } = null!;

    /// <summary>What was answered since this page was opened.</summary>
    public ConsultationRow? Meanwhile { get; private set; }

    public bool MayWrite => (Consultation.MayAnswer || Consultation.MayEnter) && Consultation.WhyNot is null && Consultation.Row.WithdrawnOn is null;

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        var row = Consultation.Row;
        (Reply, Grounds, Reasons, WhatItWouldTake, Version) = (row.Reply, [.. row.Grounds], row.Reasons, row.WhatItWouldTake, Consultation.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        var command = new AnswerConsultation.Command(ConsultationId, Reply, Grounds, Reasons ?? "", WhatItWouldTake ?? "", Version, Consultation.MayEnter ? RepliedFor ?? "" : null);
        var outcome = await answer.Do(CaseId, command);
        if (outcome is Conflict) (Meanwhile, Version) = (Consultation.Row, Consultation.Version);
        return await Answer(outcome, _ => Sent(), () => Task.FromResult<IActionResult>(Page()));
    }

    private RedirectResult Sent()
    {
        if (Consultation.FinalPlanIsSent)
        {
            Said = "Your answer has been sent.";
            return Consultation.MayEnter ? Onward("case", CaseId, "consultations", ConsultationId) : Onward("consultations");
        }

        Said = "Your answer has been sent. You can change it until the plan is final.";
        return Onward("case", CaseId, "consultations", ConsultationId);
    }

    private async Task<bool> Load()
    {
        if (await query.One(CaseId, ConsultationId) is not { } found) return false;
        Consultation = found;
        return true;
    }
}
