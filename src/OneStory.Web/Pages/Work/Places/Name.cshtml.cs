using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Places;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Places;

/// <summary>The decision on section I, by the test of section 39.</summary>
[Needs(Right.ConsultSettings)]
public sealed class NameModel(ConsultationsQuery query, NameSetting name) : OneStoryPage
{
    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    /// <summary>A setting's id, or "type".</summary>
    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? SettingType { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public List<string> Grounds { get; set; } = [];

    /// <summary>By ground, why it is made out.</summary>
    [BindProperty]
    public Dictionary<string, string?> Because { get; set; } = [];

    [BindProperty]
    public int? Version { get; set; }

    public CaseConsultations Consultations { get; private set; } = null!;

    public IEnumerable<ConsultationRow> Choices => Consultations.All.Where(row => row.WithdrawnOn is null).DistinctBy(row => row.SettingId);

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        if (Consultations.Naming is not { } naming) return Page();
        (Choice, SettingType, Reasons, Version) = (naming.SettingId?.ToString() ?? "type", naming.SettingType, naming.Reasons, naming.Version);
        (Grounds, Because) = ([.. naming.Grounds.Select(made => made.Ground)], naming.Grounds.ToDictionary(made => made.Ground, made => (string?)made.Because));
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        if (string.IsNullOrEmpty(Choice)) ModelState.AddModelError(nameof(Choice), "Choose a setting, or the type only.");
        if (!ModelState.IsValid) return Page();
        var setting = Guid.TryParse(Choice, out var id) ? id : (Guid?)null;
        var command = new NameSetting.Command(setting, setting is null ? SettingType ?? "" : "", Reasons ?? "", [.. Grounds.Select(ground => new NameSetting.GroundMadeOut(ground, Because.GetValueOrDefault(ground) ?? ""))], Version);
        var outcome = await name.Do(CaseId, command);
        if (outcome is Refused { Field: nameof(NameSetting.Command.SettingId) } refused) outcome = refused with { Field = nameof(Choice) };
        if (outcome is Conflict) Version = Consultations.Naming?.Version;
        return await Answer(outcome, _ => Decided(), () => Task.FromResult<IActionResult>(Page()));
    }

    private RedirectResult Decided()
    {
        Said = "We have kept the decision on section I. It is sent with the final plan.";
        return Onward("case", CaseId, "consultations");
    }

    private async Task<bool> Load()
    {
        if (await query.Of(CaseId) is not { } found) return false;
        Consultations = found;
        return true;
    }
}
