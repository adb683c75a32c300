using OneStory.Assessments;
using OneStory.Law;

namespace OneStory.Casework;

/// <summary>Which cases, and in what order.</summary>
/// <param name="Posts">The posts whose cases; null for every post and none.</param>
/// <param name="Unassigned">Only those that nobody holds.</param>
/// <param name="Weeks">Only those in a part of the twenty weeks: see <see cref="WeekBands"/>.</param>
public sealed record WorklistAsked(
    IReadOnlyList<Guid>? Posts = null, bool Unassigned = false, Risk? Risk = null, string? Stage = null, string? Weeks = null, string? Find = null, ListAsked? List = null);

/// <summary>A case as a line of a worklist.</summary>
/// <param name="DaysLeft">To the clock that runs out next; negative when it has.</param>
public sealed record WorklistRow(
    Guid CaseId, Guid ChildId, string Child, int Year, string? Setting, string Reference, string Stage, string? NextLimitId, DateOnly? NextDue, int? DaysLeft,
    DateOnly? FinalPlanDue, string? WaitingOn, string? Officer, string? Area, Risk Risk, NextThing Next)
{
    public string Step => Steps.Name(Stage);
}

/// <summary>How many cases there are at each risk, whichever of them is being looked at.</summary>
public sealed record RiskCounts(int Missed, int DueSoon, int Waiting, int OnTrack)
{
    public int All => Missed + DueSoon + Waiting + OnTrack;

    public int Of(Risk risk) => risk switch { Risk.Missed => Missed, Risk.DueSoon => DueSoon, Risk.Waiting => Waiting, _ => OnTrack };
}

public sealed record Worklist(ListPage<WorklistRow> Page, RiskCounts Counts);

/// <summary>Open cases by statutory risk, from the kept deadlines: thousands of cases are never derived to show fifty.</summary>
public sealed class WorklistQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<Worklist> Of(WorklistAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var today = clock.Today;
        var all = Narrowed(asked, today);
        var soon = today.AddDays(Risks.SoonDays);
        var counts = await all.GroupBy(_ => 1).Select(group => new RiskCounts(
            group.Count(c => c.Standing.NextDue < today),
            group.Count(c => c.Standing.NextDue >= today && c.Standing.NextDue <= soon),
            group.Count(c => (c.Standing.NextDue == null || c.Standing.NextDue > soon) && c.Standing.WaitingOn != null),
            group.Count(c => (c.Standing.NextDue == null || c.Standing.NextDue > soon) && c.Standing.WaitingOn == null))).FirstOrDefaultAsync() ?? new(0, 0, 0, 0);
        var shown = asked.Risk is { } risk ? all.At(risk, today) : all;
        var list = asked.List ?? new();
        var count = asked.Risk is { } one ? counts.Of(one) : counts.All;
        var number = Lists.Within(list, count);
        return new(new([.. await Rows(Sorted(shown, list, today).Skip((number - 1) * list.Size).Take(list.Size), today)], count, number, list.Size), counts);
    }

    /// <summary>How many open cases nobody holds.</summary>
    public Task<int> CountUnassigned() => db.Cases.CountAsync(c => c.OfficerPostId == null && !c.Standing.IsClosed);

    private IQueryable<Case> Narrowed(WorklistAsked asked, DateOnly today)
    {
        var cases = db.Cases.AsNoTracking().Where(c => !c.Standing.IsClosed);
        if (asked.Unassigned) cases = cases.Where(c => c.OfficerPostId == null);
        else if (asked.Posts is { } posts) cases = cases.Where(c => posts.Contains(c.OfficerPostId!.Value));
        if (!string.IsNullOrEmpty(asked.Stage)) cases = cases.Where(c => c.Standing.Stage == asked.Stage);
        cases = WeekBands.Within(cases, asked.Weeks, today);
        foreach (var word in SearchText.Fold(asked.Find).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            cases = Named(cases, word);
        return cases;
    }

    private static IQueryable<Case> Named(IQueryable<Case> cases, string word)
    {
        var inReference = word.ToUpperInvariant();
        return cases.Where(c => c.Child.SearchName.Contains(word) || c.Reference.Contains(inReference));
    }

    private static IQueryable<Case> Sorted(IQueryable<Case> cases, ListAsked list, DateOnly today) => (list.Sort, list.Descending) switch
    {
        ("child", false) => cases.OrderBy(c => c.Child.SearchName).ThenBy(c => c.Id),
        ("child", true) => cases.OrderByDescending(c => c.Child.SearchName).ThenBy(c => c.Id),
        ("step", false) => cases.OrderBy(c => c.Standing.Stage).ThenBy(c => c.Standing.NextDue).ThenBy(c => c.Id),
        ("step", true) => cases.OrderByDescending(c => c.Standing.Stage).ThenBy(c => c.Standing.NextDue).ThenBy(c => c.Id),
        ("due", false) => cases.OrderBy(c => c.Standing.NextDue == null).ThenBy(c => c.Standing.NextDue).ThenBy(c => c.Id),
        ("due", true) => cases.OrderBy(c => c.Standing.NextDue == null).ThenByDescending(c => c.Standing.NextDue).ThenBy(c => c.Id),
        ("plan", false) => cases.OrderBy(c => c.Standing.FinalPlanDue == null).ThenBy(c => c.Standing.FinalPlanDue).ThenBy(c => c.Id),
        ("plan", true) => cases.OrderBy(c => c.Standing.FinalPlanDue == null).ThenByDescending(c => c.Standing.FinalPlanDue).ThenBy(c => c.Id),
        _ => cases.WorstFirst(today),
    };

    private async Task<IEnumerable<WorklistRow>> Rows(IQueryable<Case> cases, DateOnly today)
    {
        var rows = await cases.Select(c => new
        {
            c.Id,
            c.ChildId,
            c.Child.FirstName,
            c.Child.KnownAs,
            c.Child.LastName,
            c.Child.Born,
            c.Child.YearGroup,
            Setting = c.Child.Setting!.Name,
            c.Reference,
            c.Area,
            c.Standing,
            Officer = c.OfficerPost!.Holdings.Where(h => h.From <= today && (h.To == null || h.To >= today)).Select(h => h.Account.Name).FirstOrDefault() ?? c.OfficerPost!.Title,
            Asked = db.Advice.Count(a => a.CaseId == c.Id && a.State != AdviceState.Withdrawn),
            Open = db.Advice.Count(a => a.CaseId == c.Id && (a.State == AdviceState.Asked || a.State == AdviceState.Started)),
            Late = c.Deadlines.Count(d => d.LimitId == "advice-return" && d.ClosedOn == null && d.Due < today),
        }).ToListAsync();
        return rows.Select(row => new WorklistRow(row.Id, row.ChildId, $"{row.KnownAs ?? row.FirstName} {row.LastName}", row.YearGroup ?? Ages.NationalCurriculumYear(row.Born, today),
            row.Setting, row.Reference, row.Standing.Stage, row.Standing.NextLimitId, row.Standing.NextDue, row.Standing.NextDue is { } due ? due.DayNumber - today.DayNumber : null,
            row.Standing.FinalPlanDue, row.Standing.WaitingOn, row.Officer, row.Area, Risks.Of(row.Standing.NextDue, row.Standing.WaitingOn, today),
            Steps.Next(row.Standing.Stage, row.Asked, row.Open, row.Late, row.Standing.WaitingOn)));
    }
}
