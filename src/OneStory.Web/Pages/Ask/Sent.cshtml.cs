using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Data;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>The request is with the authority: its reference, what happens next and by when, and a copy of what was sent.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class SentModel(WriteRequest write, OneStoryDbContext db, CaseLawQuery law, SettingChoicesQuery settings) : AskPage(write)
{
    public override string Step => "sent";

    public string Reference { get; private set; } = "";

    /// <summary>Whether an assessment was under way already. Then no dates are shown: the writer may not be who they say.</summary>
    public bool IsRepeat { get; private set; }

    public CaseInLaw? Law { get; private set; }
    public string? SettingName { get; private set; }

    protected override bool IsForSent => true;

    public async Task OnGet()
    {
        var @case = await db.Cases.AsNoTracking().FirstAsync(c => c.Id == Draft.CaseId);
        Reference = @case.Reference;
        IsRepeat = await db.AssessmentRequests.AnyAsync(request => request.CaseId == @case.Id && request.EnteredAt == Draft.SentAt && request.IsRepeat);
        Law = IsRepeat ? null : await law.Of(@case.Id);
        SettingName = Answers.SettingId is { } id ? (await settings.All()).FirstOrDefault(choice => choice.Id == id)?.Name : Answers.OtherSetting;
    }
}
