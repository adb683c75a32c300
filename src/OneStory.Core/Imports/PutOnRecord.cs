using System.Text.Json;
using OneStory.Insight;
using OneStory.Law;
using OneStory.People;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>
/// Puts the rows of an import on the records, each by an act of its own: the row is claimed in the same transaction, so that it
/// is brought in once, whoever tries and whatever dies.
/// </summary>
public sealed class PutOnRecord(OneStoryDbContext db, CaseWork work, UkClock clock) : IUseCase
{
    /// <summary>The kind of act by which a row is put on a record.</summary>
    public const string Act = "bring-in";

    private const int AtOnce = 100;

    /// <summary>Goes on until the slice is over, nothing is left to do or somebody stops it.</summary>
    /// <returns>How many rows were dealt with.</returns>
    public async Task<int> Turn(Guid runId, TimeSpan slice, CancellationToken cancellation)
    {
        var (until, done, after) = (clock.Now + slice, 0, 0);
        while (await db.ImportRuns.AsNoTracking().FirstAsync(found => found.Id == runId, cancellation) is { State: ImportState.Applying } run)
        {
            var rows = await db.ImportRows.AsNoTracking().Where(row => row.RunId == runId && row.Number > after && row.State == ImportRowState.Waiting && (row.Verdict == ImportVerdict.Create || row.Verdict == ImportVerdict.Change))
                .OrderBy(row => row.Number).Take(AtOnce).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                if (!await Put(run, row)) return done;
                (done, after) = (done + 1, row.Number);
                if (clock.Now >= until || cancellation.IsCancellationRequested) return done;
            }

            if (rows.Count > 0) continue;
            after = 0;
            var now = clock.Now;
            await db.ImportRuns.Where(found => found.Id == runId && found.State == ImportState.Applying
                    && !db.ImportRows.Any(row => row.RunId == runId && row.State == ImportRowState.Waiting && (row.Verdict == ImportVerdict.Create || row.Verdict == ImportVerdict.Change)))
                .ExecuteUpdateAsync(found => found.SetProperty(r => r.State, ImportState.Done).SetProperty(r => r.FinishedAt, now), cancellation);
        }

        return done;
    }

    /// <returns>Whether the row was this worker's to deal with. It is not where another has it, or the import was stopped.</returns>
    private async Task<bool> Put(ImportRun run, ImportRow row)
    {
        var said = Sen2Clean.Of(JsonSerializer.Deserialize<Sen2Person>(row.Content, ImportJson.Options)!);
        var period = new ReturnPeriod(run.Year!.Value, run.AsOf!.Value);
        var doing = new Doing(Act, $"{Sen2ToRecord.Source(period)}: {run.FileName}, person {row.Number}, line {row.Line}", OnBehalfOf: run.ApprovedByName);
        bool? isOurs = null;
        async Task<Outcome> Claimed(InHand hand)
        {
            isOurs = await Claim(hand.Db, row);
            return isOurs == true ? await Put(hand, run, row, said, period) : new NotFound();
        }

        Outcome outcome;
        try
        {
            outcome = row.MatchedId is { } childId
                ? await work.OnChild(childId, Right.ManageReturns, doing, Claimed)
                : await work.OnAuthority(Right.ManageReturns, doing, Claimed);
        }
        catch (FactException notPossible)
        {
            outcome = Outcome.Refused(notPossible.Message);
        }

        if (isOurs == false) return false;
        if (outcome is Refused refused) await Failed(row, refused.Why);
        else if (!outcome.IsDone) await Failed(row, outcome is Conflict ? "Somebody else was changing the record. Bring the file in again." : "The record is no longer there to be changed.");
        return true;
    }

    private static async Task<bool> Claim(OneStoryDbContext db, ImportRow row) => await db.ImportRows
        .Where(one => one.Id == row.Id && one.State == ImportRowState.Waiting && db.ImportRuns.Any(run => run.Id == row.RunId && run.State == ImportState.Applying))
        .ExecuteUpdateAsync(one => one.SetProperty(r => r.State, ImportRowState.Applied)) == 1;

    private static async Task<Outcome> Put(InHand hand, ImportRun run, ImportRow row, Sen2Person said, ReturnPeriod period)
    {
        var places = await KnownPlaces.Of(hand.Db, [said]);
        // Since the file was read another may have opened the record: two rows must not make two children of one.
        if (row.MatchedId is null && row.DecidedByName is null && (await MatchToRecords.For(hand.Db, [said])).Of(said) is { By: { } since })
            return Outcome.Refused($"A record has been opened since the file was read: {since}. Bring the file in again, and it will be matched.");
        var (child, cases) = row.MatchedId is { } id ? await WholeRecord.Of(hand.Db, id) : (NewChild(said), []);
        if (child.MergedIntoId is not null) return Outcome.Refused("The record was found to be another's since the file was read. Bring the file in again, and it will be matched.");
        if (row.MatchedId is null) hand.Db.Add(child);
        var put = new Sen2ToRecord(hand.Db, RecordedBy.Act(hand), places, period, row.MatchedId is null ? Provenance.None : await Provenance.Of(hand.Db, [child.Id]));
        await put.Put(child, cases, said);
        await List(hand.Db, row, child.Id, put.Kept);
        await Supersede(hand, run, put.Superseded(run.Id));
        hand.Concerns(child.Id);
        hand.Happened(new BroughtIn(run.Id, run.FileName, row.Number, row.Line, row.MatchedId is null, row.MatchedBy));
        if (row.MatchedId is null)
        {
            var opened = await hand.Db.ImportRows.FirstAsync(one => one.Id == row.Id);
            (opened.Outcome, opened.MatchedId) = ("A record was opened.", child.Id);
        }

        return Outcome.Done(child.Id);
    }

    /// <summary>What the record was left as is listed as it is now: it may have changed since the file was read.</summary>
    private static async Task List(OneStoryDbContext db, ImportRow row, Guid childId, IReadOnlyList<KeptHere> kept)
    {
        if (row.MatchedId is null) return;
        await db.ImportDifferences.Where(difference => difference.RunId == row.RunId && difference.Number == row.Number && difference.SettledAt == null).ExecuteDeleteAsync();
        db.ImportDifferences.AddRange(kept.Select(one => one.Of(row, childId)));
    }

    /// <summary>What earlier files left to be settled is not asked any more where this one speaks of it.</summary>
    private static async Task Supersede(InHand hand, ImportRun run, IReadOnlyList<ImportDifference> earlier)
    {
        if (earlier.Count == 0) return;
        var (ids, now) = (earlier.Select(one => one.Id).ToList(), hand.Now);
        await hand.Db.ImportDifferences.Where(one => ids.Contains(one.Id) && one.SettledAt == null)
            .ExecuteUpdateAsync(one => one.SetProperty(o => o.SettledByName, run.FileName).SetProperty(o => o.SettledAt, now));
    }

    internal static Child NewChild(Sen2Person said) => new() { FirstName = said.Forename!, LastName = said.Surname!, Born = said.Born!.Value };

    private Task<int> Failed(ImportRow row, string why) => db.ImportRows.Where(one => one.Id == row.Id && one.State == ImportRowState.Waiting)
        .ExecuteUpdateAsync(one => one.SetProperty(r => r.State, ImportRowState.Failed).SetProperty(r => r.Outcome, why));
}

/// <param name="Number">The person of the file.</param>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="IsNew">Whether a record was opened.</param>
/// <param name="MatchedBy">How the record was found.</param>
[EventType("brought-in")]
public sealed record BroughtIn(Guid RunId, string FileName, int Number, int Line, bool IsNew, string? MatchedBy) : Event;
