using OneStory.Imports;

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
        if (await db.ImportRuns.FirstOrDefaultAsync(one => one.Id == runId && one.Kind == ImportKind.SchoolCensus) is not { } run) return new NotFound();
        if (run.State != ImportState.Checked) return Outcome.Refused("The census has to be read first, and is taken once.");
        var found = await CensusDifferences.Of(db, run);
        var differences = found.All().ToList();
        db.AddRange(differences);
        (run.State, run.ApprovedByName, run.FinishedAt) = (ImportState.Done, hand.Viewer.Name, hand.Now);
        hand.Happened(new CensusReconciled(runId, found.Pupils, differences.Count));
        return Outcome.Done(runId);
    });
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
