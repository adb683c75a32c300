using OneStory.Imports;
using OneStory.Law;
using OneStory.Returns.Sen2;

namespace OneStory.Support;

/// <summary>Where a census and the plans held do not say the same.</summary>
internal sealed class CensusDifferences(ImportRun run, IReadOnlyCollection<RegisterPupil> pupils, IReadOnlyDictionary<Guid, CensusDifferences.PlanHeld> held)
{
    internal sealed record PlanHeld(Guid ChildId, string Name, Guid? SettingId, string? Setting, string? FirstNeed);

    /// <param name="settled">A pupil as just now settled.</param>
    public static async Task<CensusDifferences> Of(OneStoryDbContext db, ImportRun run, RegisterPupil? settled = null)
    {
        var pupils = await db.RegisterPupils.AsNoTracking().Include(pupil => pupil.Setting).Where(pupil => pupil.RunId == run.Id).ToListAsync();
        if (settled is not null) pupils[pupils.FindIndex(pupil => pupil.Id == settled.Id)] = settled;
        var held = (await db.Cases.AsNoTracking().Where(found => !found.Standing.IsClosed && found.Standing.Stage == CaseStates.PlanIssued.Id)
                .Select(found => new PlanHeld(found.ChildId, (found.Child.KnownAs ?? found.Child.FirstName) + " " + found.Child.LastName, found.Child.SettingId, found.Child.Setting!.Name,
                    found.Child.Needs.Where(need => need.Rank == 1).Select(need => need.Type).FirstOrDefault())).ToListAsync())
            .GroupBy(plan => plan.ChildId).ToDictionary(group => group.Key, group => group.First());
        return new(run, pupils, held);
    }

    public int Pupils => pupils.Count;

    public IEnumerable<RegisterDifference> All() => pupils.SelectMany(Of).Concat(NotThere());

    public IEnumerable<RegisterDifference> Of(RegisterPupil pupil)
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
        if (pupil.Provision == "E" && plan is null) yield return Differ(DifferenceKind.PlanNotHeld, $"An EHC plan, at {school}", pupil switch { { IsInDoubt: true } => "It may be a child who is held: settle that first", { ChildId: null } => "No record is held", _ => "No plan is in force" });
        if (pupil.Provision == "K" && plan is not null) yield return Differ(DifferenceKind.PlanNotInCensus, $"SEN support, at {school}", "An EHC plan is in force");
        if (plan is null) yield break;
        if (pupil.SettingId is not null && plan.SettingId is not null && pupil.SettingId != plan.SettingId) yield return Differ(DifferenceKind.AnotherSetting, school, plan.Setting ?? "another setting");
        if (pupil is { Provision: "E", Needs: [not "NSA" and var first, ..] } && plan.FirstNeed is { } need && first != need) yield return Differ(DifferenceKind.AnotherNeed, InWords(first), InWords(need));
    }

    /// <summary>Plans of children of the schools whose census this is, whom it does not have. One it may have is not missing from it.</summary>
    public IEnumerable<RegisterDifference> NotThere()
    {
        var schools = pupils.Select(pupil => pupil.SettingId).OfType<Guid>().ToHashSet();
        var seen = pupils.SelectMany(pupil => pupil.IsInDoubt ? pupil.Candidates : pupil.ChildId is { } child ? [child] : []).ToHashSet();
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
