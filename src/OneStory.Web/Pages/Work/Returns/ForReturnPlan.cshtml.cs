using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Insight;
using OneStory.People;
using OneStory.Returns.Sen2;
using OneStory.Web.Access;
using OneStory.Web.Pages.Family;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>What the return asks of a request and a plan that no fact of the case says.</summary>
[Needs(Right.EditPeople, Shows = "what the Department asks about the plan")]
public sealed class ForReturnPlanModel(ChildHeadQuery heads, ForReturnQuery query, SayForReturn say, KeepReturnLines lines) : ChildPage(heads)
{
    public static IReadOnlyList<(string Field, string Label, string Set)> Lists { get; } =
    [
        (nameof(SayForReturn.AboutPlan.DirectPayments), "Direct payments", "direct-payments"), (nameof(SayForReturn.AboutPlan.Residential), "Residence the plan names", "residential"),
        (nameof(SayForReturn.AboutPlan.WorkBased), "Learning at work the plan names", "work-based"), (nameof(SayForReturn.AboutPlan.CeaseReason), "Why the plan ceased, where it has", "cease-reason"),
    ];

    public override string Current => "people";

    [BindProperty(SupportsGet = true)]
    public Guid Case { get; set; }

    [BindProperty]
    public SayForReturn.AboutPlan About { get; set; } = new();

    public string Reference { get; private set; } = "";

    public IEnumerable<Sen2Code> Codes(string set) => Sen2Code.In(set, Sen2Profile.Newest.Year.Number);

    public string? ValueOf(string field) => field switch
    {
        nameof(SayForReturn.AboutPlan.DirectPayments) => About.DirectPayments,
        nameof(SayForReturn.AboutPlan.Residential) => About.Residential,
        nameof(SayForReturn.AboutPlan.WorkBased) => About.WorkBased,
        _ => About.CeaseReason,
    };

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is not { } found) return NotFound();
        if (found.Particulars is { } said)
            About = new()
            {
                RequestSource = said.RequestSource,
                InYouthAccommodation = said.InYouthAccommodation,
                PersonalBudget = said.PersonalBudget,
                OrganisedArrangements = said.OrganisedArrangements,
                DirectPayments = said.DirectPayments,
                Residential = said.Residential,
                WorkBased = said.WorkBased,
                CeaseReason = said.CeaseReason,
            };
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (await Load() is null) return NotFound();
        var outcome = await say.OfPlan(Case, About);
        if (outcome.IsDone) await lines.For(Head.Id, cancellation);
        return await Answer(outcome, _ =>
        {
            Said = "Saved.";
            return Redirect(Here("return"));
        }, () => Task.FromResult<IActionResult>(Page()), "About.");
    }

    private async Task<Casework.Case?> Load()
    {
        var found = (await query.Of(Head.Id)).Cases.FirstOrDefault(one => one.Id == Case);
        Reference = found?.Reference ?? "";
        return found;
    }
}
