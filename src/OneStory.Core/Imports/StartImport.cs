using OneStory.Files;
using OneStory.Returns;

namespace OneStory.Imports;

/// <summary>Takes a file to be brought in. It is kept as it came, and read by a job: nothing of it is on a record until somebody has seen what it would do.</summary>
public sealed class StartImport(OneStoryDbContext db, CaseWork work, IFileStore store, Viewer viewer) : IUseCase
{
    /// <summary>Bytes: a return of a million persons is a little over one gigabyte.</summary>
    public const long Largest = 2L * 1024 * 1024 * 1024;

    /// <param name="AsOf">The day of a file that does not say it.</param>
    public sealed record Command(ImportKind Kind, string FileName, Stream Content, DateOnly? AsOf = null);

    public async Task<Outcome> Do(Command command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!viewer.Can(Right.ManageReturns)) return new Forbidden(Right.ManageReturns);
        await using var arrived = TemporaryFile.Create();
        if (await FileLimits.CopyWithin(Largest, command.Content, arrived, cancellation) is not { } length)
            return Outcome.Refused($"This file is larger than {FileLimits.InWords(Largest)}. No return is.", nameof(Command.Content));
        if (length == 0) return Outcome.Refused("This file is empty. Choose the file of the return.", nameof(Command.Content));
        arrived.Position = 0;
        var stored = await store.Put(FileKey.New(), arrived, cancellation);
        var outcome = await work.OnAuthority(Right.ManageReturns, new("start-import"), async hand =>
        {
            if (await UnderWay(hand.Db, command.Kind, stored.Sha256, cancellation) is { } already) return Outcome.Done(already);
            var run = new ImportRun
            {
                Kind = command.Kind,
                FileName = FileName.Clean(command.FileName),
                FileKey = stored.Key,
                Size = stored.Length,
                Sha256 = stored.Sha256,
                StartedAt = hand.Now,
                StartedById = hand.Viewer.AccountId,
                StartedByName = hand.Viewer.Name,
                AsOf = command.AsOf,
            };
            hand.Db.Add(run);
            hand.Happened(new ImportStarted(run.Id, run.Kind, run.FileName, run.Size, run.Sha256));
            return Outcome.Done(run.Id);
        });
        if (outcome is not Done { Id: { } id } || !await IsKeptFor(id, stored.Key)) await store.Delete(stored.Key, CancellationToken.None);
        return outcome;
    }

    /// <summary>The same file twice is one import: whoever gives it again is shown how far it has come.</summary>
    private static Task<Guid?> UnderWay(OneStoryDbContext db, ImportKind kind, string sha256, CancellationToken cancellation) => db.ImportRuns
        .Where(run => run.Sha256 == sha256 && run.Kind == kind && run.State != ImportState.Done && run.State != ImportState.Refused)
        .OrderByDescending(run => run.StartedAt).Select(run => (Guid?)run.Id).FirstOrDefaultAsync(cancellation);

    private Task<bool> IsKeptFor(Guid runId, string key) => db.ImportRuns.AnyAsync(run => run.Id == runId && run.FileKey == key);
}

[EventType("import-started")]
public sealed record ImportStarted(Guid RunId, ImportKind Kind, string FileName, long Size, string Sha256) : Event;
