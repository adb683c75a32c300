using OneStory.Insight;
using OneStory.Places;
using OneStory.Returns.AnnexA;

namespace OneStory.Support;

/// <summary>What the lists hold, and what their rules find.</summary>
public sealed record InspectionListsMade(int Plans, int Support, IReadOnlyList<AnnexAFinding> Findings);

/// <summary>
/// The child-level lists that an area inspection asks for at notice (Annex A), from the same records as the return: children with
/// plans, and pupils with SEN support by the latest census. What nobody here knows is left empty, and the rules say so.
/// </summary>
public sealed class InspectionLists(OneStoryDbContext db, RecordsOfReturn records, UkClock clock) : IUseCase
{
    public async Task<InspectionListsMade> Write(Stream to, CancellationToken cancellation)
    {
        var (plans, support) = await Lists(cancellation);
        AnnexAWorkbook.Write(to, plans, support);
        return Made(plans, support);
    }

    /// <summary>What the rules find in them, without the workbook.</summary>
    public async Task<InspectionListsMade> Look(CancellationToken cancellation)
    {
        var (plans, support) = await Lists(cancellation);
        return Made(plans, support);
    }

    private InspectionListsMade Made(List<AnnexAChild> plans, List<AnnexAChild> support) =>
        new(plans.Count, support.Count, [.. Found(AnnexAList.Plans, plans, clock.Today), .. Found(AnnexAList.Support, support, clock.Today)]);

    private async Task<(List<AnnexAChild> Plans, List<AnnexAChild> Support)> Lists(CancellationToken cancellation)
    {
        var today = clock.Today;
        var plans = new List<AnnexAChild>();
        var period = new ReturnPeriod(ReturnPeriod.Next(today), today);
        await foreach (var piece in records.All(period, cancellation))
        {
            plans.AddRange(piece.Records.SelectMany(record => OfPlans(record, period)));
            db.ChangeTracker.Clear();
        }

        return (plans, await OfSupport(cancellation));
    }

    private static IEnumerable<AnnexAFinding> Found(AnnexAList list, List<AnnexAChild> children, DateOnly today)
    {
        var check = new AnnexACheck(list, today);
        return [.. children.SelectMany(check.Next)];
    }

    private static IEnumerable<AnnexAChild> OfPlans(RecordInReturn record, ReturnPeriod period) => record.Reported.Zip(record.Person.Requests).Where(pair => pair.Second.ActivePlan is not null).Take(1).Select(pair =>
    {
        var (found, request) = pair;
        var plan = request.ActivePlan!;
        var first = plan.Placements.FirstOrDefault(place => place.Rank == "1");
        var placed = found.Placements.Find(place => place.Rank == 1 && place.LeftOn is null);
        var told = new ReturnFacts(found, record.Child, period);
        return new AnnexAChild
        {
            Id = found.Reference,
            Upn = record.Person.Upn,
            Uln = record.Person.Uln,
            Born = record.Person.Born,
            Sex = record.Person.Sex,
            Ethnicity = record.Person.Ethnicity,
            FirstPlanOn = told.FirstMade,
            UpdatedPlanOn = told.Amended ?? (told.Started > told.FirstMade ? told.Started : null),
            LastReviewOn = told.LastReviewed,
            PrimaryNeed = plan.Needs.FirstOrDefault(need => need.Rank == "1")?.Type,
            MainUrn = first?.Urn,
            MainPhase = Phase(placed?.Setting ?? record.Child.Setting),
            HomeEducated = first?.Code == "EHE",
        };
    });

    private async Task<List<AnnexAChild>> OfSupport(CancellationToken cancellation)
    {
        var pupils = await (await RegisterQuery.Pupils(db)).Include(pupil => pupil.Setting).Where(pupil => pupil.Provision == "K").OrderBy(pupil => pupil.Number).ToListAsync(cancellation);
        return [.. pupils.Select(pupil => new AnnexAChild
        {
            Id = pupil.Upn ?? $"{pupil.School}-{pupil.Number}",
            Upn = pupil.Upn,
            Uln = pupil.Uln,
            Born = pupil.Born,
            Sex = pupil.Sex,
            Ethnicity = pupil.Ethnicity,
            PrimaryNeed = pupil.Needs.FirstOrDefault(),
            MainUrn = pupil.Setting?.Urn,
            MainPhase = Phase(pupil.Setting),
        })];
    }

    private static AnnexAPhase? Phase(Setting? setting) => setting?.Phase.ToUpperInvariant() switch
    {
        null => null,
        var phase when phase.Contains("NURSERY", StringComparison.Ordinal) => AnnexAPhase.Nursery,
        var phase when phase.Contains("SPECIAL", StringComparison.Ordinal) => AnnexAPhase.Special,
        var phase when phase.Contains("PRIMARY", StringComparison.Ordinal) => AnnexAPhase.Primary,
        var phase when phase.Contains("SECONDARY", StringComparison.Ordinal) => AnnexAPhase.Secondary,
        var phase when phase.Contains("ALL", StringComparison.Ordinal) => AnnexAPhase.AllThrough,
        var phase when phase.Contains("16", StringComparison.Ordinal) => AnnexAPhase.FurtherEducation,
        _ => null,
    };
}
