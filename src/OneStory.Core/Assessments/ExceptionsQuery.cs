using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>Circumstances on a case, with what the law makes of them today.</summary>
public sealed record ExceptionOnCase(Guid Id, string Ground, DateOnly From, DateOnly? To, string? About, string WhyImpractical, string? EvidenceName, IReadOnlyList<LimitVerdict> Verdicts);

/// <summary>What a page on exceptions offers and shows.</summary>
/// <param name="Limits">The clocks that can be excused, by limit.</param>
/// <param name="Asked">Whom advice was asked of: only they can ground a closure or an appointment.</param>
public sealed record ExceptionsOnCase(
    IReadOnlyList<ExceptionOnCase> Recorded, IReadOnlyList<Deadline> Limits, IReadOnlyList<string> Asked, IReadOnlyList<(Guid Id, string Name)> Files);

public sealed class ExceptionsQuery(OneStoryDbContext db, UkClock clock, EvidenceQuery evidence) : IUseCase
{
    /// <summary>The grounds there are in an assessment, as the law words them.</summary>
    public static IReadOnlyList<(string Id, string Title, string Hint)> Offered { get; } =
    [
        (Ground.SchoolClosed.Id(), "A school or college was closed", "At least four weeks, and advice was asked of its head around the closure (regulation 10(4)(a))"),
        (Ground.EarlyYearsClosed.Id(), "An early years provider was closed", "The same for a nursery (regulation 10(4)(b))"),
        (Ground.ExceptionalCircumstances.Id(), "Exceptional personal circumstances", "Of the child, their parent or the young person, during the period (regulation 10(4)(c))"),
        (Ground.AbsentFourWeeks.Id(), "Away from the area", "The child, their parent or the young person, for at least four weeks without a break (regulation 10(4)(d))"),
        (Ground.MissedAppointment.Id(), "An appointment was not kept", "One that an adviser made; it bears on that adviser's six weeks only (regulation 8(2)(c))"),
    ];

    public async Task<ExceptionsOnCase?> Of(Guid caseId)
    {
        if (await Load(caseId) is not { } found) return null;
        var files = await evidence.Files(caseId, found.ChildId);
        var recorded = found.Circumstances.Where(one => one.WithdrawnByActId is null).OrderBy(one => one.From).Select(one => new ExceptionOnCase(
            one.Id, TitleOf(one.Ground), one.From, one.To, one.About, one.WhyImpractical, files.FirstOrDefault(file => file.Id == one.EvidenceFileId)?.Name,
            RelyOnException.Verdicts(found, one.ToLaw(), clock.Today))).ToList();
        var limits = Deadlines.For(found.ToLaw(), clock.Today).Where(deadline => deadline.Limit.Excuses.Count > 0 && deadline.State is DeadlineState.Running or DeadlineState.Missed or DeadlineState.MetLate or DeadlineState.Excused)
            .DistinctBy(deadline => deadline.Limit.Id).ToList();
        return new(recorded, limits, [.. found.Facts.Where(fact => fact.WithdrawnByActId is null && fact.Type == FactTypes.AdviceRequested.Id).Select(fact => fact.About!).Distinct()],
            [.. files.Select(file => (file.Id, file.Name))]);
    }

    /// <summary>What the law would say. Nothing is recorded.</summary>
    public async Task<IReadOnlyList<LimitVerdict>> IfReliedOn(Guid caseId, RelyOnException.Command command) =>
        await Load(caseId) is { } found ? RelyOnException.Verdicts(found, RelyOnException.ToRecord(caseId, command, Guid.Empty).ToLaw(), clock.Today) : [];

    public static string TitleOf(string ground) => Offered.FirstOrDefault(one => one.Id == ground).Title ?? ground.Replace('-', ' ').Capitalised();

    private Task<Case?> Load(Guid caseId) =>
        db.Cases.AsNoTracking().Include(c => c.Child).Include(c => c.Facts).Include(c => c.Circumstances).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
}
