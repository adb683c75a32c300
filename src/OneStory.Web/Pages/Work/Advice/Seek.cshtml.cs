using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>Asking everybody at once: each whom regulation 6 names is ticked, with why and the body that would answer.</summary>
[Needs(Right.SeekAdvice)]
public sealed class SeekModel(AdvisersToAskQuery query, SeekAdvice seek) : OneStoryPage
{
    [FromRoute(Name = "case")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public List<Required> Advisers { get; set; } = [];

    [BindProperty]
    public List<Further> Others { get; set; } = [];

    public AdvisersToAsk ToAsk { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        Advisers = [.. ToAsk.Missing.Select(adviser => new Required { RoleId = adviser.RoleId, Ask = true, OrganisationId = adviser.OrganisationId })];
        Others = [new()];
        return Page();
    }

    /// <summary>One more empty row; nothing typed is lost.</summary>
    public async Task<IActionResult> OnPostMore()
    {
        if (!await Load()) return NotFound();
        Others.Add(new());
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();
        List<AdviserToAsk> asked = [.. Advisers.Where(adviser => adviser.Ask).Select(Asked), .. Others.Where(other => !other.IsEmpty).Select(other => other.ToAsk())];
        var leftOut = Advisers.Where(adviser => !adviser.Ask).ToDictionary(adviser => adviser.RoleId, adviser => adviser.WhyNot ?? "");
        var outcome = await seek.Do(CaseId, new(asked, leftOut));
        if (outcome is Refused { Field: { } field } refused) outcome = refused with { Field = Placed(field) };
        return await Answer(outcome, _ => Sent(asked.Count), () => Task.FromResult<IActionResult>(Page()));
    }

    public SuggestedAdviser Of(Required adviser) => ToAsk.Suggested.First(suggested => suggested.RoleId == adviser.RoleId);

    private RedirectResult Sent(int count)
    {
        Said = $"We have asked {OneStory.Law.Words.Of(count, "people")}. Each body has six weeks from today.";
        return Onward("case", CaseId, "advice");
    }

    private AdviserToAsk Asked(Required adviser)
    {
        var suggested = Of(adviser);
        return new(adviser.RoleId, "", adviser.OrganisationId, $"{suggested.Because} ({suggested.Source.Citation})", adviser.Questions ?? "", adviser.ContactName, adviser.ContactEmail);
    }

    private void Check()
    {
        for (var at = 0; at < Advisers.Count; at++)
        {
            var (adviser, who) = (Advisers[at], Of(Advisers[at]));
            if (!adviser.Ask && string.IsNullOrWhiteSpace(adviser.WhyNot)) ModelState.AddModelError($"Advisers[{at}].WhyNot", $"Say why you are not asking: {who.Title}. {who.Source.Citation} names them.");
            if (adviser.Ask && !who.IsFamily && adviser.OrganisationId is null && string.IsNullOrWhiteSpace(adviser.ContactName)) ModelState.AddModelError($"Advisers[{at}].OrganisationId", $"Choose which body to ask for “{who.Title}”, or name the person.");
            if (adviser.Ask && ContactWays.WhyNotEmail(adviser.ContactEmail) is { } notEmail) ModelState.AddModelError($"Advisers[{at}].ContactEmail", notEmail);
        }

        for (var at = 0; at < Others.Count; at++) Others[at].Check(ModelState, $"Others[{at}]");
    }

    private string Placed(string field)
    {
        var role = field[(field.IndexOf('[', StringComparison.Ordinal) + 1)..].TrimEnd(']');
        var at = Advisers.FindIndex(adviser => adviser.RoleId == role);
        return at < 0 ? "" : $"Advisers[{at}].{(field.StartsWith("LeftOut", StringComparison.Ordinal) ? nameof(Required.WhyNot) : nameof(Required.OrganisationId))}";
    }

    /// <summary>The roles come from the law and not from the form: one that it does not name is not asked.</summary>
    private async Task<bool> Load()
    {
        if (await query.Of(CaseId) is not { } found) return false;
        ToAsk = found;
        Advisers = [.. Advisers.Where(adviser => found.Suggested.Any(suggested => suggested.RoleId == adviser.RoleId)).DistinctBy(adviser => adviser.RoleId)];
        return true;
    }

    /// <summary>Somebody the regulation names.</summary>
    public sealed class Required
    {
        public string RoleId { get; set; } = "";
        public bool Ask { get; set; }
        public Guid? OrganisationId { get; set; }
        public string? ContactName { get; set; }
        public string? ContactEmail { get; set; }
        public string? Questions { get; set; }
        public string? WhyNot { get; set; }
    }
}
