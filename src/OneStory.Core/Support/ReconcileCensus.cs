using OneStory.Imports;
using OneStory.Insight;
using OneStory.Law;
using OneStory.Returns.Sen2;

namespace OneStory.Support;

/// <summary>
/// Takes a census that has been read as the register, and lists where it and the plans held do not say the same, for somebody to
/// settle. Neither is changed by it.
/// </summary>
public sealed class ReconcileCensus(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid runId) => work.OnAuthority(Right.ManageReturns, new("reconcile-census"), async hand =>
    {
        var db = hand.Db;
        if (await db.ImportRuns.FirstOrDefaultAsync(found => found.Id == runId && found.Kind == ImportKind.SchoolCensus) is not { } run) return new NotFound();
        if (run.State != ImportState.Checked) return Outcome.Refused("The census has to be read first, and is taken once.");
        var pupils = await db.RegisterPupils.AsNoTracking().Include(pupil => pupil.Setting).Where(pupil => pupil.RunId == runId).ToListAsync();
        var held = await Held(db);
        var differences = pupils.SelectMany(pupil => Of(run, pupil, held)).Concat(NotThere(run, pupils, held)).ToList();
        db.AddRange(differences);
        (run.State, run.ApprovedByName, run.FinishedAt) = (ImportState.Done, hand.Viewer.Name, hand.Now);
        hand.Happened(new CensusReconciled(runId, pupils.Count, differences.Count));
        return Outcome.Done(runId);
    });

    private sealed record PlanHeld(Guid ChildId, string Name, Guid? SettingId, string? Setting, string? FirstNeed, DateOnly Started);

    private static async Task<Dictionary<Guid, PlanHeld>> Held(OneStoryDbContext db) => (await db.Cases.AsNoTracking()
            .Where(found => !found.Standing.IsClosed && found.Standing.Stage == CaseStates.PlanIssued.Id)
            .Select(found => new PlanHeld(found.ChildId, (found.Child.KnownAs ?? found.Child.FirstName) + " " + found.Child.LastName, found.Child.SettingId, found.Child.Setting!.Name,
                found.Child.Needs.Where(need => need.Rank == 1).Select(need => need.Type).FirstOrDefault(), DateOnly.MinValue)).ToListAsync())
        .GroupBy(plan => plan.ChildId).ToDictionary(group => group.Key, group => group.First());

    private static IEnumerable<RegisterDifference> Of(ImportRun run, RegisterPupil pupil, Dictionary<Guid, PlanHeld> held)
    {
        var plan = pupil.ChildId is { } child ? held.GetValueOrDefault(child) : null;
        RegisterDifference Differ(DifferenceKind kind, string census, string record) => new()
        {
            RunId = run.Id,
            Kind = kind,
            RegisterPupilId = pupil.Id,
            ChildId = pupil.ChildId,
            SettingId = pupil.SettingId,
            Name = $"{pupil.FirstName} {pupil.LastName}".Trim(),
            CensusSays = census,
            RecordSays = record,
        };
        var school = pupil.Setting?.Name ?? pupil.School ?? "a school it does not name";
        if (pupil.Provision == "E" && plan is null) yield return Differ(DifferenceKind.PlanNotHeld, $"An EHC plan, at {school}", pupil.ChildId is null ? "No record is held" : "No plan is in force");
        if (pupil.Provision == "K" && plan is not null) yield return Differ(DifferenceKind.PlanNotInCensus, $"SEN support, at {school}", "An EHC plan is in force");
        if (plan is null) yield break;
        if (pupil.SettingId is not null && plan.SettingId is not null && pupil.SettingId != plan.SettingId) yield return Differ(DifferenceKind.AnotherSetting, school, plan.Setting ?? "another setting");
        if (pupil is { Provision: "E", Needs: [not "NSA" and var first, ..] } && plan.FirstNeed is { } need && first != need) yield return Differ(DifferenceKind.AnotherNeed, InWords(first), InWords(need));
    }

    /// <summary>Plans of children of the schools whose census this is, whom it does not have.</summary>
    private static IEnumerable<RegisterDifference> NotThere(ImportRun run, List<RegisterPupil> pupils, Dictionary<Guid, PlanHeld> held)
    {
        var schools = pupils.Select(pupil => pupil.SettingId).OfType<Guid>().ToHashSet();
        var seen = pupils.Select(pupil => pupil.ChildId).OfType<Guid>().ToHashSet();
        return held.Values.Where(plan => plan.SettingId is { } at && schools.Contains(at) && !seen.Contains(plan.ChildId)).Select(plan => new RegisterDifference
        {
            RunId = run.Id,
            Kind = DifferenceKind.ChildNotInCensus,
            ChildId = plan.ChildId,
            SettingId = plan.SettingId,
            Name = plan.Name,
            CensusSays = "Not among the school’s pupils with special educational needs",
            RecordSays = $"An EHC plan is in force, at {plan.Setting}",
        });
    }

    private static string InWords(string need) => Sen2Code.In("need", Sen2Profile.Newest.Year.Number).FirstOrDefault(code => code.Code == need)?.Meaning ?? need;
}

[EventType("census-reconciled")]
public sealed record CensusReconciled(Guid RunId, int Pupils, int Differences) : Event;

/// <summary>Says which is right, the census or the record, and what was done about it.</summary>
public sealed class SettleDifference(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid differenceId, string? how, int? version) => work.OnAuthority(Right.ManageReturns, new("settle-difference", how?.Trim()), async hand =>
    {
        if (await hand.Db.RegisterDifferences.FirstOrDefaultAsync(found => found.Id == differenceId) is not { } difference) return new NotFound();
        hand.Expect(difference, version);
        if (difference.SettledAt is not null) return Outcome.Refused($"{difference.SettledByName} has settled this: {difference.SettledHow}");
        if (string.IsNullOrWhiteSpace(how)) return Outcome.Refused("Say which is right, and what was done about it", "How");
        (difference.SettledHow, difference.SettledByName, difference.SettledAt) = (how.Trim(), hand.Viewer.Name, hand.Now);
        hand.Happened(new DifferenceSettled(differenceId, difference.Kind, difference.SettledHow));
        return Outcome.Done(differenceId);
    });
}

[EventType("difference-settled")]
public sealed record DifferenceSettled(Guid DifferenceId, DifferenceKind Kind, string How) : Event;
