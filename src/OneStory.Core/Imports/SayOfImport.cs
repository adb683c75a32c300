namespace OneStory.Imports;

/// <summary>What a person says of an import that has been read: bring it in, stop, take it up again.</summary>
public sealed class SayOfImport(CaseWork work) : IUseCase
{
    public Task<Outcome> BringIn(Guid runId) => Do(runId, new("approve-import"), ImportState.Applying, (hand, run) =>
    {
        if (run.Kind != ImportKind.Sen2 || !(run.State == ImportState.Checked || run is { State: ImportState.Stopped, ApprovedByName: not null })) return Outcome.Refused(WhyNot(run.State));
        run.ApprovedByName = hand.Viewer.Name;
        hand.Happened(new ImportApproved(run.Id, run.FileName));
        return null;
    });

    public Task<Outcome> Stop(Guid runId) => Do(runId, new("stop-import"), ImportState.Stopped, (hand, run) =>
    {
        if (run.State is not (ImportState.Waiting or ImportState.Reading or ImportState.Checked or ImportState.Applying)) return Outcome.Refused(WhyNot(run.State));
        hand.Happened(new ImportStopped(run.Id, run.FileName));
        return null;
    });

    /// <summary>Goes on reading a file that was stopped before anything of it was brought in.</summary>
    public Task<Outcome> ReadOn(Guid runId) => Do(runId, new("read-import-on"), ImportState.Reading, (hand, run) =>
    {
        if (run.State != ImportState.Stopped || run.ApprovedByName is not null) return Outcome.Refused(WhyNot(run.State));
        hand.Happened(new ImportTakenUp(run.Id, run.FileName));
        return null;
    });

    private Task<Outcome> Do(Guid runId, Doing doing, ImportState becomes, Func<InHand, ImportRun, Outcome?> body) => work.OnAuthority(Right.ManageReturns, doing, async hand =>
    {
        if (await hand.Db.ImportRuns.FirstOrDefaultAsync(found => found.Id == runId) is not { } run) return new NotFound();
        if (body(hand, run) is { } refusal) return refusal;
        run.State = becomes;
        return Outcome.Done(runId);
    });

    private static string WhyNot(ImportState state) => state switch
    {
        ImportState.Waiting or ImportState.Reading => "The file is still being read.",
        ImportState.Applying => "It is being brought in.",
        ImportState.Done => "It has been brought in.",
        ImportState.Refused => "The file was refused.",
        ImportState.Checked => "The file has been read.",
        _ => "It has been stopped.",
    };
}

[EventType("import-approved")]
public sealed record ImportApproved(Guid RunId, string FileName) : Event;

[EventType("import-stopped")]
public sealed record ImportStopped(Guid RunId, string FileName) : Event;

[EventType("import-taken-up")]
public sealed record ImportTakenUp(Guid RunId, string FileName) : Event;
