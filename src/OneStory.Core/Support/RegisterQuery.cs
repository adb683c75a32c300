using OneStory.Imports;

namespace OneStory.Support;

/// <summary>A setting's pupils with special educational needs, by the latest census taken.</summary>
public sealed record RegisterOfSetting(Guid? SettingId, string Name, int Support, int Plans, int InUnit, int InResourced, string? CommonestNeed, int PlansHeld);

/// <summary>The register by the latest census that has been taken.</summary>
public sealed record Register(ImportRun? Census, IReadOnlyList<RegisterOfSetting> Settings, int Open, int Settled);

/// <summary>A pupil who may be a child who is held, beside the records.</summary>
public sealed record PupilInDoubt(RegisterPupil Pupil, IReadOnlyList<ImportCandidate> Candidates);

public sealed class RegisterQuery(OneStoryDbContext db, ChildAccess access) : IUseCase
{
    public const int OnPage = 50;

    public async Task<Register> Latest()
    {
        var run = await Taken(db).FirstOrDefaultAsync();
        if (run is null) return new(null, [], 0, 0);
        var rows = await (await Pupils(db)).Select(pupil => new { pupil.SettingId, Setting = pupil.Setting!.Name, pupil.School, pupil.Provision, pupil.SenUnit, pupil.ResourcedProvision, pupil.Needs }).ToListAsync();
        var plans = await db.Cases.Where(found => !found.Standing.IsClosed && found.Standing.Stage == Law.CaseStates.PlanIssued.Id && found.Child.SettingId != null).GroupBy(found => found.Child.SettingId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var settings = rows.GroupBy(row => (row.SettingId, Name: row.Setting ?? row.School ?? "Not said")).Select(group => new RegisterOfSetting(
            group.Key.SettingId, group.Key.Name, group.Count(row => row.Provision == "K"), group.Count(row => row.Provision == "E"), group.Count(row => row.SenUnit == true), group.Count(row => row.ResourcedProvision == true),
            group.Where(row => row.Needs.Count > 0).GroupBy(row => row.Needs[0]).OrderByDescending(need => need.Count()).ThenBy(need => need.Key, StringComparer.Ordinal).FirstOrDefault()?.Key,
            group.Key.SettingId is { } id ? plans.GetValueOrDefault(id) : 0));
        var differences = db.RegisterDifferences.Where(difference => difference.RunId == run.Id);
        return new(run, [.. settings.OrderByDescending(setting => setting.Support + setting.Plans).ThenBy(setting => setting.Name, StringComparer.Ordinal)], await differences.CountAsync(one => one.SettledAt == null), await differences.CountAsync(one => one.SettledAt != null));
    }

    /// <summary>Censuses that have been taken, the newest first.</summary>
    private static IOrderedQueryable<ImportRun> Taken(OneStoryDbContext db) => db.ImportRuns.AsNoTracking().Where(found => found.Kind == ImportKind.SchoolCensus && found.State == ImportState.Done).OrderByDescending(found => found.AsOf).ThenByDescending(found => found.StartedAt);

    /// <summary>The pupils of each school by the newest census that has that school: a file may be of one school or of all.</summary>
    internal static async Task<IQueryable<RegisterPupil>> Pupils(OneStoryDbContext db)
    {
        var runs = await Taken(db).Select(found => found.Id).ToListAsync();
        var schools = await db.RegisterPupils.Where(pupil => runs.Contains(pupil.RunId)).Select(pupil => new { pupil.RunId, School = pupil.SettingId == null ? pupil.School : pupil.SettingId.ToString() }).Distinct().ToListAsync();
        var older = new HashSet<(Guid Run, string? School)>();
        foreach (var school in schools.GroupBy(one => one.School)) older.UnionWith(school.OrderBy(one => runs.IndexOf(one.RunId)).Skip(1).Select(one => (one.RunId, one.School)));
        List<Guid> newest = [.. schools.GroupBy(one => one.RunId).Where(run => !run.Any(one => older.Contains((one.RunId, one.School)))).Select(run => run.Key)];
        if (older.Count == 0) return db.RegisterPupils.AsNoTracking().Where(pupil => runs.Contains(pupil.RunId));
        List<Guid> ids = [.. (await db.RegisterPupils.AsNoTracking().Where(pupil => runs.Contains(pupil.RunId) && !newest.Contains(pupil.RunId)).Select(pupil => new { pupil.Id, pupil.RunId, School = pupil.SettingId == null ? pupil.School : pupil.SettingId.ToString() }).ToListAsync())
            .Where(pupil => !older.Contains((pupil.RunId, pupil.School))).Select(pupil => pupil.Id)];
        return db.RegisterPupils.AsNoTracking().Where(pupil => newest.Contains(pupil.RunId) || ids.Contains(pupil.Id));
    }

    public async Task<(IReadOnlyList<RegisterDifference> Rows, int Count)> Differences(Guid runId, DifferenceKind? kind, bool settled, int page)
    {
        var found = db.RegisterDifferences.AsNoTracking().Include(difference => difference.Setting).Where(difference => difference.RunId == runId && (difference.SettledAt != null) == settled);
        if (kind is { } only) found = found.Where(difference => difference.Kind == only);
        var count = await found.CountAsync();
        return (await found.OrderBy(difference => difference.Kind).ThenBy(difference => difference.Name).ThenBy(difference => difference.Id).Skip((page - 1) * OnPage).Take(OnPage).ToListAsync(), count);
    }

    /// <summary>Pupils of a census of whom nobody has said yet whether they are children who are held.</summary>
    public async Task<(IReadOnlyList<RegisterPupil> Pupils, int Count)> InDoubt(Guid runId)
    {
        var found = db.RegisterPupils.AsNoTracking().Include(pupil => pupil.Setting).Where(pupil => pupil.RunId == runId && pupil.MatchedBy != null && pupil.ChildId == null && pupil.SettledAt == null);
        return (await found.OrderBy(pupil => pupil.LastName).ThenBy(pupil => pupil.Number).Take(OnPage).ToListAsync(), await found.CountAsync());
    }

    public async Task<PupilInDoubt?> Pupil(Guid runId, int number)
    {
        if (await db.RegisterPupils.AsNoTracking().Include(pupil => pupil.Setting).FirstOrDefaultAsync(found => found.RunId == runId && found.Number == number) is not { Candidates.Count: > 0 } pupil) return null;
        return new(pupil, await ImportCandidate.Of(db, access, pupil.Candidates));
    }

    /// <summary>How many pupils a census that has been read would put on the register.</summary>
    public async Task<(int Support, int Plans, int Matched)> Of(Guid runId) => (
        await db.RegisterPupils.CountAsync(pupil => pupil.RunId == runId && pupil.Provision == "K"),
        await db.RegisterPupils.CountAsync(pupil => pupil.RunId == runId && pupil.Provision == "E"),
        await db.RegisterPupils.CountAsync(pupil => pupil.RunId == runId && pupil.ChildId != null));
}
