using System.Linq.Expressions;

namespace OneStory.Insight;

/// <summary>A figure that the Department publishes, by its definition.</summary>
/// <param name="Id">"decided-in-six-weeks".</param>
/// <param name="Counts">What is counted, in a sentence.</param>
/// <param name="OutOf">Of what, in a sentence.</param>
/// <param name="England">What England came to, and when, where it has been published.</param>
public sealed record Measure(string Id, string Title, string Counts, string OutOf, Expression<Func<ReturnLine, bool>> Among, Expression<Func<ReturnLine, bool>> Is, string? England = null)
{
    private readonly Func<ReturnLine, bool> isAmong = Among.Compile(), holds = Is.Compile();

    /// <summary>Whether the figure counts the line or counts against it.</summary>
    public bool IsAmong(ReturnLine line) => isAmong(line);

    /// <summary>Whether what the figure counts is so of a line that is among them.</summary>
    public bool Holds(ReturnLine line) => holds(line);

    private const string In2025 = "2025 calendar year, Department for Education, June 2026";

    /// <summary>Every figure, in the order of the published tables.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("decided-in-six-weeks", "Requests decided in six weeks", "Requests received in the year on which the family was told the decision within 42 days.",
            "Requests received in the year that were decided, or whose six weeks have passed; without those withdrawn.", line => line.DecidedInSixWeeks != null, line => line.DecidedInSixWeeks == true, $"87.4% ({In2025})"),
        new("refused", "Requests refused", "Requests received in the year that were decided with a refusal to assess.", "Requests received in the year that were decided.",
            line => line.Refused != null, line => line.Refused == true, $"26.6% of all requests ({In2025})"),
        new("issued-in-twenty-weeks", "Plans issued in twenty weeks, with exceptions", "Plans issued in the year within 140 days of the request.", "Plans issued in the year whose request is on record.",
            line => line.IssuedInTwentyWeeks != null, line => line.IssuedInTwentyWeeks == true, $"45.5% ({In2025})"),
        new("issued-in-twenty-weeks-without-exceptions", "Plans issued in twenty weeks, without exceptions", "Plans issued in the year within 140 days of the request.", "Plans issued in the year to which no exception applies.",
            line => line.IssuedInTwentyWeeks != null && !line.ExceptionApplies, line => line.IssuedInTwentyWeeks == true, $"46.1% ({In2025})"),
        new("no-plan-in-sixteen-weeks", "Told in sixteen weeks that there will be no plan", "Decisions in the year not to make a plan, sent within 112 days of the request.", "Decisions in the year not to make a plan.",
            line => line.NoPlanInSixteenWeeks != null, line => line.NoPlanInSixteenWeeks == true),
        new("review-held", "Annual reviews held", "Plans whose review meeting was held in the year.", "Plans in force that began before the year, so that a review was due in it.",
            line => line.ReviewHeld != null, line => line.ReviewHeld == true, $"56.8% ({In2025})"),
        new("review-decided", "Decided in four weeks of the review", "Reviews on which the decision was sent within 28 days of the meeting.", "Reviews whose meeting was held in the year, and that were decided or whose four weeks have passed.",
            line => line.ReviewDecidedInFourWeeks != null, line => line.ReviewDecidedInFourWeeks == true, $"47.6% ({In2025})"),
        new("phase-transfer", "Phase transfers in time", "Plans that named the setting of the next phase by 15 February, or 31 March for post-16.", "Transfers due in the year whose day has passed, or that were settled before it.",
            line => line.PhaseTransferInTime != null, line => line.PhaseTransferInTime == true),
    ];
}

/// <summary>A figure of the authority's own.</summary>
public sealed record MeasureFigure(Measure Measure, int Count, int OutOf)
{
    /// <summary>Null where there is nothing to count among.</summary>
    public double? Share => OutOf == 0 ? null : (double)Count / OutOf;
}

/// <summary>A case that a figure counts, or counts against.</summary>
public sealed record MeasureCase(Guid CaseId, Guid ChildId, string Child, string Reference, bool Counts);

/// <summary>The published figures as they stand today, from the same lines as the return; each opens its list.</summary>
public sealed class MeasuresQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public const int OnPage = 50;

    public async Task<IReadOnlyList<MeasureFigure>> All()
    {
        // One question for all: the lines by what the figures look at, of which there are few kinds.
        var kinds = await OfYear().GroupBy(line => new { line.DecidedInSixWeeks, line.Refused, line.IssuedInTwentyWeeks, line.ExceptionApplies, line.NoPlanInSixteenWeeks, line.ReviewHeld, line.ReviewDecidedInFourWeeks, line.PhaseTransferInTime })
            .Select(alike => new { alike.Key, Count = alike.Count() }).ToListAsync();
        var lines = kinds.ConvertAll(kind => (Count: kind.Count, Line: new ReturnLine
        {
            Year = 0,
            ChildId = default,
            CaseId = default,
            DecidedInSixWeeks = kind.Key.DecidedInSixWeeks,
            Refused = kind.Key.Refused,
            IssuedInTwentyWeeks = kind.Key.IssuedInTwentyWeeks,
            ExceptionApplies = kind.Key.ExceptionApplies,
            NoPlanInSixteenWeeks = kind.Key.NoPlanInSixteenWeeks,
            ReviewHeld = kind.Key.ReviewHeld,
            ReviewDecidedInFourWeeks = kind.Key.ReviewDecidedInFourWeeks,
            PhaseTransferInTime = kind.Key.PhaseTransferInTime,
        }));
        return [.. Measure.All.Select(measure =>
        {
            var among = lines.FindAll(kind => measure.IsAmong(kind.Line));
            return new MeasureFigure(measure, among.Where(kind => measure.Holds(kind.Line)).Sum(kind => kind.Count), among.Sum(kind => kind.Count));
        })];
    }

    public async Task<(IReadOnlyList<MeasureCase> Rows, int Count)> Cases(Measure measure, bool? counts, int page)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var among = Among(measure);
        var inIt = among.Where(measure.Is).Select(line => line.Id);
        if (counts is { } wanted) among = wanted ? among.Where(measure.Is) : among.Where(line => !inIt.Contains(line.Id));
        var count = await among.CountAsync();
        var rows = await (from line in among.OrderBy(line => line.CaseId).Skip((page - 1) * OnPage).Take(OnPage)
                          join one in db.Cases on line.CaseId equals one.Id
                          select new MeasureCase(one.Id, one.ChildId, (one.Child.KnownAs ?? one.Child.FirstName) + " " + one.Child.LastName, one.Reference, inIt.Contains(line.Id))).ToListAsync();
        return (rows, count);
    }

    private IQueryable<ReturnLine> Among(Measure measure) => OfYear().Where(measure.Among);

    private IQueryable<ReturnLine> OfYear()
    {
        var year = ReturnPeriod.Next(clock.Today);
        return db.ReturnLines.AsNoTracking().Where(line => line.Year == year);
    }
}
