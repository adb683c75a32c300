using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Places;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Places;

/// <summary>The settings consulted for a case, and finding others: by need, phase, age, distance and places, the family's choice first.</summary>
[Needs(Right.ConsultSettings, Shows = "the consultations of settings")]
public sealed class CaseConsultationsModel(ConsultationsQuery query, FindSettingsQuery finder, ConsultSettings consult, ChaseConsultation chase, WithdrawConsultation withdraw) : OneStoryPage
{
    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    [FromQuery(Name = "name")]
    public string? Name { get; set; }

    [FromQuery(Name = "need")]
    public string? Need { get; set; }

    [FromQuery(Name = "phase")]
    public string? Phase { get; set; }

    [FromQuery(Name = "age")]
    public int? Age { get; set; }

    [FromQuery(Name = "km")]
    public int? Kilometres { get; set; }

    [FromQuery(Name = "provision")]
    public string? Provision { get; set; }

    [FromQuery(Name = "places")]
    public bool WithPlaces { get; set; }

    [BindProperty]
    public List<Guid> SettingIds { get; set; } = [];

    [BindProperty]
    public string? Letter { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public CaseConsultations Consultations { get; private set; } = null!;
    public FoundSettings Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        Letter = $"We are considering naming your setting in the EHC plan of {Consultations.Child}. The draft plan is on the record, which you can open with this letter.\n\nPlease tell us within fifteen days whether you can meet {Consultations.Called}’s needs, what that would take, and if you think that you should not be named, on which ground and why.";
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        return await Answer(await consult.Do(CaseId, new(SettingIds, Letter ?? "")), _ => Back($"We have consulted {OneStory.Law.Words.Of(SettingIds.Distinct().Count(), "settings")}. Each should answer within fifteen days."), () => Task.FromResult<IActionResult>(Page()));
    }

    public async Task<IActionResult> OnPostChase(Guid consultation) => await Answer(await chase.Do(CaseId, consultation), _ => Back("We have reminded the setting."), Again);

    public async Task<IActionResult> OnPostChaseLate() => await Answer(await chase.DoAllLate(CaseId), _ => Back("We have reminded every setting that is late."), Again);

    public async Task<IActionResult> OnPostWithdraw(Guid consultation) => await Answer(await withdraw.Do(CaseId, new(consultation, Reason ?? "")), _ => Back("We have taken the consultation back."), Again);

    private RedirectResult Back(string said)
    {
        Said = said;
        return Onward("case", CaseId, "consultations");
    }

    private async Task<IActionResult> Again() => await Load() ? Page() : NotFound();

    private async Task<bool> Load()
    {
        if (await query.Of(CaseId) is not { } found) return false;
        Consultations = found;
        var asked = Request.Query.ContainsKey("name");
        if (!asked) (Age, Kilometres) = (found.Age, 20);
        Found = await finder.Of(CaseId, new(Name, Need, Phase, Age, Kilometres, WithPlaces, Provision));
        return true;
    }
}
