using OneStory.Messages;

namespace OneStory.Files;

/// <summary>What a turn found.</summary>
public sealed record Scanned(int Clean, int Infected, int Waiting)
{
    public override string ToString() => $"{Clean} clean, {Infected} infected, {Waiting} waiting";
}

/// <summary>Looks into files that are kept apart because the scanner could not be reached when they came. Whoever gave an infected one is told.</summary>
public sealed class ScanQuarantined(OneStoryDbContext db, IFileStore store, IVirusScanner scanner, Reminder reminder, UkClock clock) : IUseCase
{
    private const int AtOnce = 20;

    public async Task<Scanned> Turn(CancellationToken cancellation)
    {
        var found = new Scanned(0, 0, 0);
        foreach (var file in await db.Files.AsNoTracking().Where(file => file.State == FileState.Quarantined).OrderBy(file => file.GivenAt).Take(AtOnce).ToListAsync(cancellation))
        {
            await using var content = await store.Open(file.Key, cancellation);
            var scan = content is null ? new ScanResult.CouldNotScan("It is no longer in the store.") : await scanner.Scan(content, cancellation);
            var state = scan switch { ScanResult.Clean or ScanResult.NotScanned => FileState.Ready, ScanResult.Infected => FileState.Infected, _ => FileState.Quarantined };
            found = state switch { FileState.Ready => found with { Clean = found.Clean + 1 }, FileState.Infected => found with { Infected = found.Infected + 1 }, _ => found with { Waiting = found.Waiting + 1 } };
            if (state == FileState.Quarantined) continue;
            var note = AddFile.NoteOf(scan);
            await db.Files.Where(row => row.Id == file.Id && row.State == FileState.Quarantined).ExecuteUpdateAsync(row => row.SetProperty(f => f.State, state).SetProperty(f => f.ScanNote, note), cancellation);
            if (state == FileState.Infected) await Tell(file, cancellation);
        }

        return found;
    }

    private async Task Tell(StoredFile file, CancellationToken cancellation)
    {
        var giver = file.GivenById is { } id ? await db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id, cancellation) : null;
        var draft = file.RequestDraftId is { } draftId && giver is null ? await db.RequestDrafts.AsNoTracking().FirstOrDefaultAsync(found => found.Id == draftId && found.Email != null, cancellation) : null;
        var to = giver is not null ? Recipient.Of(giver) : draft is not null ? new Recipient(file.GivenByName, $"draft:{draft.Id:N}") { Email = draft.Email } : null;
        if (to is null) return;
        await reminder.Write("file-infected", [to], file.ChildId is { } child ? $"/child/{child}/files" : "/ask/continue", $"file-infected:{file.Id:N}", null, ("file", file.Name), ("today", Law.Words.InWords(clock.Today)));
    }
}
