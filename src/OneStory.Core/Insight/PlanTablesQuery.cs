using System.Linq.Expressions;
using OneStory.Returns.Baseline;

namespace OneStory.Insight;

/// <summary>A figure of a table asked for: null is the line of all, or all that stand beside one another.</summary>
/// <param name="Year">The calendar year.</param>
public sealed record FigureAsked(BaselineTable Table, BaselineLine? Line, BaselineLine? Across, int Year);

/// <summary>The tables, counted.</summary>
/// <param name="Years">Calendar years, the first first.</param>
/// <param name="AsOf">The day that the last year stands as of; null where nothing has been worked out yet.</param>
public sealed class PlanTables(IReadOnlyList<int> years, DateOnly? asOf, IReadOnlyDictionary<(string Table, string? Line, string? Across, int Year), int> figures)
{
    public IReadOnlyList<int> Years => years;
    public DateOnly? AsOf => asOf;

    /// <summary>Null where the record cannot tell.</summary>
    public int? Figure(FigureAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.Line is { IsOnRecord: false } || asked.Across is { IsOnRecord: false } ? null : figures.GetValueOrDefault((asked.Table.Id, asked.Line?.Id, asked.Across?.Id, asked.Year));
    }
}

/// <summary>Somebody a figure counts.</summary>
public sealed record CountedCase(Guid ChildId, string Child, string Reference, int? Age, string? Place, string? Need);

/// <summary>
/// The tables of the local SEND reform plan and of the capacity return, from the same lines as the SEN2 return and the published
/// figures; each figure opens its list. Years to come are not in them: the record forecasts nothing.
/// </summary>
public sealed class PlanTablesQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public const int OnPage = 50;

    /// <summary>The calendar years from the first that is asked for to the one that is being worked towards.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(BaselineTable.FirstYear, Math.Max(0, Unfinished - BaselineTable.FirstYear + 1))];

    /// <summary>The calendar year whose survey day has not passed.</summary>
    public int Unfinished => ReturnPeriod.Next(clock.Today) - 1;

    public async Task<PlanTables> All()
    {
        var next = Unfinished + 1;
        var asOf = await db.ReturnChecks.AsNoTracking().Where(check => check.Year == next).Select(check => (DateOnly?)check.AsOf).FirstOrDefaultAsync();
        var figures = new Dictionary<(string Table, string? Line, string? Across, int Year), int>();
        foreach (var counted in Enum.GetValues<Counted>())
        {
            var groups = await Groups(counted);
            foreach (var table in BaselineTable.All.Where(table => table.Counts == counted))
                foreach (var group in groups) Add(figures, table, group);
        }

        return new(Years, asOf, figures);
    }

    public async Task<(IReadOnlyList<CountedCase> Rows, int Count)> Cases(FigureAsked asked, int page)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var year = asked.Year + 1;
        var counts = asked.Table.Counts;
        var those = Of(counts).Where(line => line.Year == year);
        if (asked.Line is { } row) those = those.Where(In(counts, asked.Table.Rows, row));
        if (asked is { Across: { } across, Table.Across: { } part }) those = those.Where(In(counts, part, across));
        var count = await those.CountAsync();
        var rows = await (from line in those.OrderBy(line => line.CaseId).Skip((page - 1) * OnPage).Take(OnPage)
                          join one in db.Cases on line.CaseId equals one.Id
                          select new CountedCase(one.ChildId, (one.Child.KnownAs ?? one.Child.FirstName) + " " + one.Child.LastName, one.Reference, counts == Counted.Plans ? line.PlanAge : line.AskedAge, line.Place, line.Need)).ToListAsync();
        return (rows, count);
    }

    /// <summary>Everything that is counted, in one question: as many rows as differ in what they count as.</summary>
    private Task<List<Group>> Groups(Counted counted) => counted switch
    {
        Counted.Plans => Of(counted).GroupBy(line => new { line.Year, line.PlanAge, line.Place, line.Need }).Select(group => new Group(group.Key.Year - 1, group.Key.PlanAge, group.Key.Place, group.Key.Need, null, group.Count())).ToListAsync(),
        Counted.Requests => Of(counted).GroupBy(line => new { line.Year, line.AskedAge, line.RequestOutcome }).Select(group => new Group(group.Key.Year - 1, group.Key.AskedAge, null, null, group.Key.RequestOutcome, group.Count())).ToListAsync(),
        _ => Of(counted).GroupBy(line => new { line.Year, line.AskedAge, line.AssessmentOutcome }).Select(group => new Group(group.Key.Year - 1, group.Key.AskedAge, null, null, group.Key.AssessmentOutcome, group.Count())).ToListAsync(),
    };

    private IQueryable<ReturnLine> Of(Counted counted)
    {
        var (first, last) = (BaselineTable.FirstYear + 1, Unfinished + 1);
        var lines = db.ReturnLines.AsNoTracking().Where(line => line.Year >= first && line.Year <= last);
        return counted switch
        {
            Counted.Plans => lines.Where(line => line.IsPlanInForce),
            Counted.Requests => lines.Where(line => line.RequestOutcome != null),
            Counted.Assessments => lines.Where(line => line.AssessmentOutcome != null),
            _ => lines.Where(line => line.AssessmentOutcome == Sen2Codes.Yes),
        };
    }

    private static void Add(Dictionary<(string Table, string? Line, string? Across, int Year), int> figures, BaselineTable table, Group group)
    {
        var line = group.LineOf(table.Rows).Id;
        var across = table.Across is { } part ? group.LineOf(part).Id : null;
        foreach (var row in new[] { line, null })
        {
            Add(row, null);
            if (across is not null) Add(row, across);
        }

        void Add(string? row, string? beside)
        {
            var figure = (table.Id, row, beside, group.Year);
            figures[figure] = figures.GetValueOrDefault(figure) + group.Count;
        }
    }

    private static Expression<Func<ReturnLine, bool>> In(Counted counted, BaselinePart part, BaselineLine line)
    {
        if (part.IsByAge)
        {
            var (from, to) = part.AgesOf(line);
            return counted == Counted.Plans ? found => found.PlanAge >= from && found.PlanAge <= to : found => found.AskedAge >= from && found.AskedAge <= to;
        }

        var (codes, andTheRest) = part.CodesOf(line);
        List<string> others = andTheRest ? [.. part.Codes.Except(codes)] : [];
        return part.Id switch
        {
            "need" => andTheRest ? found => found.Need == null || !others.Contains(found.Need) : found => codes.Contains(found.Need!),
            "request" => andTheRest ? found => !others.Contains(found.RequestOutcome!) : found => codes.Contains(found.RequestOutcome!),
            "assessment" => found => codes.Contains(found.AssessmentOutcome!),
            _ => andTheRest ? found => found.Place == null || !others.Contains(found.Place) : found => codes.Contains(found.Place!),
        };
    }

    /// <summary>So many who count as the same.</summary>
    private sealed record Group(int Year, int? Age, string? Place, string? Need, string? Outcome, int Count)
    {
        public BaselineLine LineOf(BaselinePart part) => part.IsByAge ? part.OfAge(Age ?? 0) : part.OfCode(part.Id switch { "need" => Need, "request" or "assessment" => Outcome, _ => Place });
    }
}
