using OneStory.Imports;

namespace OneStory.Support;

/// <summary>Says whether a pupil of a census is a child who is held. The next census is not asked about again.</summary>
public sealed class SettlePupil(CaseWork work, ChildAccess access) : IUseCase
{
    /// <param name="childId">The record that is the pupil's; null where none of those shown is.</param>
    public Task<Outcome> Do(Guid runId, int number, Guid? childId) => work.OnAuthority(Right.ManageReturns, new("settle-pupil"), async hand =>
    {
        var db = hand.Db;
        if (await db.RegisterPupils.Include(one => one.Setting).FirstOrDefaultAsync(found => found.RunId == runId && found.Number == number) is not { } pupil) return new NotFound();
        if (!pupil.IsInDoubt) return Outcome.Refused(pupil.SettledByName is { } by ? $"{by} has settled this." : "There is no doubt about who this is.");
        if (childId is { } child && (!pupil.Candidates.Contains(child) || await access.To(child) is null)) return Outcome.Refused("Choose one of the records shown");
        (pupil.ChildId, pupil.SettledByName, pupil.SettledAt) = (childId, hand.Viewer.Name, hand.Now);
        var run = await db.ImportRuns.FirstAsync(found => found.Id == runId);
        if (run.State == ImportState.Done) await Anew(db, run, pupil);
        hand.Happened(new PupilSettled(runId, number, childId));
        return Outcome.Done(pupil.Id);
    });

    /// <summary>What differed while it was in doubt is looked at again; what somebody has settled stays settled.</summary>
    private static async Task Anew(OneStoryDbContext db, ImportRun run, RegisterPupil pupil)
    {
        var (pupilId, candidates) = (pupil.Id, pupil.Candidates);
        var before = await db.RegisterDifferences.Where(one => one.RunId == run.Id && (one.RegisterPupilId == pupilId || (one.Kind == DifferenceKind.ChildNotInCensus && candidates.Contains(one.ChildId!.Value)))).ToListAsync();
        db.RemoveRange(before.Where(one => one.SettledAt is null));
        var now = await CensusDifferences.Of(db, run, pupil);
        db.AddRange(now.Of(pupil).Concat(now.NotThere().Where(one => candidates.Contains(one.ChildId!.Value)))
            .Where(one => !before.Exists(settled => settled.SettledAt is not null && settled.Kind == one.Kind && settled.ChildId == one.ChildId)));
    }
}

[EventType("pupil-settled")]
public sealed record PupilSettled(Guid RunId, int Number, Guid? ChildId) : Event;
