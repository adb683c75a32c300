namespace OneStory.Casework;

/// <summary>A step with how many cases are in each part of the twenty weeks.</summary>
/// <param name="ByBand">The counts in the order of <see cref="WeekBands.All"/>.</param>
/// <param name="NoClock">Cases to which the twenty weeks do not apply, such as one under appeal.</param>
public sealed record BoardStep(string Stage, string Name, IReadOnlyList<int> ByBand, int NoClock, int Missed)
{
    public int All => ByBand.Sum() + NoClock;
}

/// <summary>What runs out in one of the coming weeks.</summary>
/// <param name="From">The Monday, or today.</param>
/// <param name="Waiting">Of them, those that wait for somebody else: the likeliest to be late.</param>
public sealed record ForecastWeek(DateOnly From, DateOnly To, int Due, int Waiting);

public sealed record Board(IReadOnlyList<BoardStep> Steps, IReadOnlyList<OfficerLoad> Officers, int Unassigned, int Open, int Missed, IReadOnlyList<ForecastWeek> Forecast);

/// <summary>The whole area's cases by step, officer and week.</summary>
public sealed class BoardQuery(OneStoryDbContext db, UkClock clock, OfficersQuery officers) : IUseCase
{
    private const int ForecastWeeks = 4;

    public async Task<Board> Now()
    {
        var today = clock.Today;
        var open = await db.Cases.AsNoTracking().Where(c => !c.Standing.IsClosed)
            .GroupBy(c => new { c.Standing.Stage, c.Standing.FinalPlanDue, c.Standing.NextDue, Waits = c.Standing.WaitingOn != null, Held = c.OfficerPostId != null })
            .Select(group => new Cell(group.Key.Stage, group.Key.FinalPlanDue, group.Key.NextDue, group.Key.Waits, group.Key.Held, group.Count())).ToListAsync();
        var steps = Steps.All.Select(step => Step(step.Stage, step.Name, open.FindAll(cell => cell.Stage == step.Stage), today)).Where(step => step.All > 0).ToList();
        return new(steps, await officers.All(), open.Where(cell => !cell.Held).Sum(cell => cell.Count), open.Sum(cell => cell.Count),
            open.Where(cell => cell.NextDue < today).Sum(cell => cell.Count), Forecast(open, today));
    }

    private static BoardStep Step(string stage, string name, List<Cell> cells, DateOnly today) => new(stage, name,
        [.. WeekBands.All.Select(band => cells.Where(cell => WeekBands.Of(cell.FinalPlanDue, today) == band).Sum(cell => cell.Count))],
        cells.Where(cell => cell.FinalPlanDue is null).Sum(cell => cell.Count), cells.Where(cell => cell.NextDue < today).Sum(cell => cell.Count));

    private static List<ForecastWeek> Forecast(List<Cell> open, DateOnly today)
    {
        var weeks = new List<ForecastWeek>();
        var from = today;
        while (weeks.Count < ForecastWeeks)
        {
            var to = from.AddDays((7 - (int)from.DayOfWeek) % 7);
            var due = open.FindAll(cell => cell.NextDue >= from && cell.NextDue <= to);
            weeks.Add(new(from, to, due.Sum(cell => cell.Count), due.Where(cell => cell.Waits).Sum(cell => cell.Count)));
            from = to.AddDays(1);
        }

        return weeks;
    }

    private sealed record Cell(string Stage, DateOnly? FinalPlanDue, DateOnly? NextDue, bool Waits, bool Held, int Count);
}
