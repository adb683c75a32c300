namespace OneStory.Imports;

/// <summary>Decides whose record a doubtful row is of. What is decided is done with the next turn of the import.</summary>
public sealed class DecideRow(CaseWork work, ChildAccess access) : IUseCase
{
    /// <param name="ChildId">The record it is of; null where it is nobody's who is held.</param>
    /// <param name="LeaveOut">Whether it is not to be brought in at all.</param>
    public sealed record Command(Guid? ChildId, bool LeaveOut = false);

    public Task<Outcome> Do(Guid runId, int number, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageReturns, new("decide-import-row"), async hand =>
        {
            if (await hand.Db.ImportRows.FirstOrDefaultAsync(found => found.RunId == runId && found.Number == number) is not { } row) return new NotFound();
            var run = await hand.Db.ImportRuns.FirstAsync(found => found.Id == runId);
            if (row.State != ImportRowState.Waiting) return Outcome.Refused("This row has been dealt with already.");
            if (row.Verdict == ImportVerdict.Refused) return Outcome.Refused("This row cannot be taken: mend it in the file, and bring in the file again.");
            if (row.Verdict != ImportVerdict.Doubtful && !command.LeaveOut) return Outcome.Refused("There is no doubt about whose this row is.");
            if (command.ChildId is { } childId && (!row.Candidates.Contains(childId) || await access.To(childId) is null))
                return Outcome.Refused("Choose one of the records shown.", nameof(Command.ChildId));
            if (!command.LeaveOut && command.ChildId is { } taken && await hand.Db.ImportRows.AnyAsync(other => other.RunId == runId && other.Number != number && other.MatchedId == taken))
                return Outcome.Refused("Another row of this file is of that record.", nameof(Command.ChildId));

            row.DecidedByName = hand.Viewer.Name;
            if (command.LeaveOut) row.State = ImportRowState.LeftOut;
            else (row.Verdict, row.MatchedId, row.MatchedBy) = (command.ChildId is null ? ImportVerdict.Create : ImportVerdict.Change, command.ChildId, command.ChildId is null ? null : $"decided by {hand.Viewer.Name}");
            if (run.State == ImportState.Done && !command.LeaveOut) run.State = ImportState.Applying;
            hand.Happened(new ImportRowDecided(runId, number, command.ChildId, command.LeaveOut));
            return Outcome.Done(row.Id);
        });
    }
}

[EventType("import-row-decided")]
public sealed record ImportRowDecided(Guid RunId, int Number, Guid? ChildId, bool LeftOut) : Event;
