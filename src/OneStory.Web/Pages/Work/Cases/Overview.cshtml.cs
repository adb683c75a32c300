using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Cases;

/// <summary>A case for its officer: the clock, what may be done now, what may not and why, and what happened last.</summary>
[Needs(Right.SeeWorklist, Shows = "the case")]
public sealed class OverviewModel(CasePageQuery cases, HistoryQuery history) : OneStoryPage
{
    private const int LinesOfHistory = 6;

    public CasePage Case { get; private set; } = null!;
    public ClockLine Clock20 { get; private set; } = null!;
    public IReadOnlyList<HistoryLine> Recently { get; private set; } = [];
    public RoutesOpen? Routes { get; private set; }
    public IReadOnlyList<Doable> Next { get; private set; } = [];
    public IReadOnlyList<Doable> IfElse { get; private set; } = [];

    /// <summary>What may be done now, the one thing to do next before all else.</summary>
    public IReadOnlyList<NextThing> Can { get; private set; } = [];

    /// <summary>What stands on the case that the law did not allow when it was done. A return leaves steps out, and says nothing by it.</summary>
    public IReadOnlyList<Irregularity> Irregularities => Case.Law.BroughtInFrom is null ? Case.Law.Position.Irregularities : [];

    public IEnumerable<Deadline> Late => Case.Law.Deadlines.Where(deadline => deadline is { IsBreach: true, State: DeadlineState.Missed, ClosedOn: null } && deadline.Limit.Party == Party.Authority);

    /// <summary>Whether there is something that a panel could decide.</summary>
    public bool ForPanel => PanelQuestions.For(Case.Law.Stage) is not null && Viewer.CanForEveryone(Right.DecideAssessments);

    public async Task<IActionResult> OnGet(Guid @case)
    {
        if (await cases.Of(@case) is not { } found) return NotFound();
        Case = found;
        Clock20 = ClockLine.Of(found.Law);
        Next = ActRoutes.Next(found.Acts);
        Can = ActRoutes.Offered(Next, found.Next, found.Law.Stage);
        IfElse = ActRoutes.IfElse(found.Acts);
        Recently = await history.Lately(found.Head, LinesOfHistory);
        Routes = RoutesQuery.Of(found.Law, Authority, found.Head.ChildId, @case);
        return Page();
    }

    public string Act(string path) => At("case", Case.Head.CaseId, path);
}
