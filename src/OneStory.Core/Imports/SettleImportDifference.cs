namespace OneStory.Imports;

/// <summary>Says which is right where a file and the record say otherwise. Where that changes the record, it is done with the next turn of the import.</summary>
public sealed class SettleImportDifference(CaseWork work, ChildAccess access) : IUseCase
{
    public Task<Outcome> Do(Guid runId, Guid differenceId, ImportChoice? choice) => work.OnAuthority(Right.ManageReturns, new("settle-import-difference"), async hand =>
    {
        var db = hand.Db;
        if (await db.ImportDifferences.FirstOrDefaultAsync(found => found.Id == differenceId && found.RunId == runId) is not { } difference || await access.To(difference.ChildId) is null) return new NotFound();
        if (difference.SettledAt is not null) return Outcome.Refused(difference.Choice is null ? $"{difference.SettledByName} is newer, and says it anew." : $"{difference.SettledByName} has settled this.");
        if (choice is not { } chosen || !Enum.IsDefined(chosen) || (chosen == ImportChoice.Another && !difference.IsWhichRequest)) return Outcome.Refused("Say which is right");
        var row = await db.ImportRows.FirstAsync(found => found.RunId == runId && found.Number == difference.Number);
        if (row.State == ImportRowState.LeftOut) return Outcome.Refused("This row was left out: nothing of it is put on a record.");
        await Settle(hand, difference, chosen);
        if (chosen != ImportChoice.Ours || difference.IsWhichRequest) await PutAgain(db, row, difference, chosen);
        hand.Happened(new ImportDifferenceSettled(runId, difference.Number, difference.What, chosen));
        return Outcome.Done(differenceId);
    });

    /// <summary>Another file that says the same of the same value asks no more.</summary>
    private static async Task Settle(InHand hand, ImportDifference difference, ImportChoice choice)
    {
        var same = await hand.Db.ImportDifferences.Where(other => other.ChildId == difference.ChildId && other.Key == difference.Key && other.Said == difference.Said && other.SettledAt == null).ToListAsync();
        foreach (var one in same) (one.Choice, one.SettledByName, one.SettledAt) = (choice, hand.Viewer.Name, hand.Now);
    }

    private static async Task PutAgain(OneStoryDbContext db, ImportRow row, ImportDifference difference, ImportChoice choice)
    {
        var change = choice == ImportChoice.Another ? new ImportChange("A case is opened", null, difference.Said) : new ImportChange(difference.What, difference.Held, choice == ImportChoice.Ours ? difference.Held : difference.Said);
        row.Changes = ImportJson.Write([.. ImportJson.Read<ImportChange>(row.Changes), change]);
        (row.Verdict, row.State, row.Outcome, row.MatchedId) = (ImportVerdict.Change, ImportRowState.Waiting, null, difference.ChildId);
        var run = await db.ImportRuns.FirstAsync(found => found.Id == row.RunId);
        if (run.State == ImportState.Done) run.State = ImportState.Applying;
    }
}

/// <param name="What">"Postcode".</param>
[EventType("import-difference-settled")]
public sealed record ImportDifferenceSettled(Guid RunId, int Number, string What, ImportChoice Choice) : Event;
