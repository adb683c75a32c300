using OneStory.Assessments;

namespace OneStory.Files;

/// <summary>Gives a file to a child's record, or to a request that is being written. What could not be looked into is kept apart until it has been.</summary>
public sealed class AddFile(CaseWork work, FileIntake intake, IFileStore store, ChildAccess access, OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    /// <summary>The most files in one request that is being written: it is open to anybody.</summary>
    public const int MostInDraft = 30;

    private const string TooMany = "This request has as many files as it can hold. Take one away, or put several into one.";

    /// <param name="Content">The bytes as they arrive.</param>
    /// <param name="Name">The name they came with.</param>
    /// <param name="About">What it is, in the giver's words.</param>
    /// <param name="Only">What it must be; null for whatever we take.</param>
    /// <param name="IsPrivate">Whether it is only for whoever may read what it belongs to.</param>
    public sealed record Command(Stream Content, string? Name, string? About = null, Guid? CaseId = null, FileFamily? Only = null, bool IsPrivate = false);

    /// <summary>To the record of a child.</summary>
    public async Task<Outcome> ToChild(Guid childId, Command command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await access.To(childId) is not { } allowed) return new NotFound();
        if (!allowed.Allows(Right.AddFiles)) return new Forbidden(Right.AddFiles);
        if (command.CaseId is { } caseId && !await db.Cases.AnyAsync(found => found.Id == caseId && found.ChildId == childId, cancellation)) return new NotFound();
        return await Take(command, taken => work.OnChild(childId, Right.AddFiles, new("add-file"), hand =>
        {
            var file = ToRecord(taken, command);
            (file.ChildId, file.CaseId) = (childId, command.CaseId);
            hand.Db.Add(file);
            hand.Happened(new FileAdded(file.Id, file.Name, file.ContentType, file.Size, file.Sha256, file.State, viewer.IsFamily));
            return Task.FromResult(Outcome.Done(file.Id));
        }), cancellation);
    }

    /// <summary>To a request that is being written. Whoever calls this has made sure that it is the writer who asks.</summary>
    public async Task<Outcome> ToDraft(Guid draftId, Command command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.RequestDrafts.AsNoTracking().FirstOrDefaultAsync(found => found.Id == draftId && found.SentAt == null, cancellation) is not { } draft) return new NotFound();
        if (draft.FileIds.Count >= MostInDraft) return Outcome.Refused(TooMany);
        return await Take(command, async taken =>
        {
            var file = ToRecord(taken, command);
            file.RequestDraftId = draftId;
            return await Keep(draftId, file);
        }, cancellation);
    }

    /// <summary>Takes a file out of a request that is being written.</summary>
    public async Task<Outcome> TakeOutOfDraft(Guid draftId, Guid fileId)
    {
        db.ChangeTracker.Clear();
        if (await db.Files.FirstOrDefaultAsync(found => found.Id == fileId && found.RequestDraftId == draftId && found.ChildId == null) is not { } file) return new NotFound();
        if (await db.RequestDrafts.FirstOrDefaultAsync(found => found.Id == draftId && found.SentAt == null) is not { } draft) return new NotFound();
        draft.FileIds = [.. draft.FileIds.Where(id => id != fileId)];
        db.Files.Remove(file);
        await db.SaveChangesAsync();
        await store.Delete(file.Key, CancellationToken.None);
        return Outcome.Done(fileId);
    }

    /// <summary>What cannot be written down is not kept: nobody could ever find it.</summary>
    private async Task<Outcome> Take(Command command, Func<Intake.Taken, Task<Outcome>> keep, CancellationToken cancellation)
    {
        var taken = await intake.Take(command.Content, command.Name, cancellation);
        if (taken is Intake.Refused refused) return Outcome.Refused(refused.Why);
        var file = (Intake.Taken)taken;
        var kept = false;
        try
        {
            if (command.Only is { } only && file.Kind.Family != only) return Outcome.Refused(WrongFamily(file.Kind, only));
            var outcome = await keep(file);
            kept = outcome.IsDone;
            return outcome;
        }
        catch (Exception problem) when (problem is SavingInDoubtException || db.Passes(problem))
        {
            // It may have been written down after all. A file too many is better than a record that points at nothing.
            kept = true;
            throw;
        }
        finally
        {
            if (!kept) await store.Delete(file.Stored.Key, CancellationToken.None);
        }
    }

    private static string WrongFamily(FileKind kind, FileFamily wanted) => $"This is {kind.Name}. " + wanted switch
    {
        FileFamily.Picture => "Choose a picture: JPEG, PNG, GIF or WebP.",
        FileFamily.Sound => "Choose a sound recording: MP3, M4A, OGG, WebM or WAV.",
        _ => "Choose another kind of file.",
    };

    private StoredFile ToRecord(Intake.Taken taken, Command command) => new()
    {
        Name = taken.Name,
        ContentType = taken.Kind.ContentType,
        Size = taken.Stored.Length,
        Sha256 = taken.Stored.Sha256,
        Key = taken.Stored.Key,
        State = taken.Scan is ScanResult.CouldNotScan ? FileState.Quarantined : FileState.Ready,
        ScanNote = NoteOf(taken.Scan),
        GivenById = viewer.AccountId,
        GivenByName = viewer.AccountId is null ? "The person who asks" : viewer.Name,
        GivenAt = clock.Now,
        About = string.IsNullOrWhiteSpace(command.About) ? null : command.About.Trim(),
        IsPrivate = command.IsPrivate,
    };

    internal static string? NoteOf(ScanResult scan) => scan switch
    {
        ScanResult.NotScanned => "Not scanned for viruses: this system has no scanner.",
        ScanResult.CouldNotScan => "Waiting to be scanned for viruses.",
        ScanResult.Infected infected => $"A virus was found: {infected.Name}.",
        _ => null,
    };

    /// <summary>Another device may save an answer or a file at the same moment: this one goes beside it, if there is still room.</summary>
    private async Task<Outcome> Keep(Guid draftId, StoredFile file)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await db.RequestDrafts.FirstOrDefaultAsync(found => found.Id == draftId && found.SentAt == null) is not { } draft) return new NotFound();
            if (draft.FileIds.Count >= MostInDraft) return Outcome.Refused(TooMany);
            draft.FileIds = [.. draft.FileIds, file.Id];
            draft.SavedAt = clock.Now;
            db.Files.Add(file);
            try
            {
                await db.SaveChangesAsync();
                return Outcome.Done(file.Id);
            }
            catch (DbUpdateConcurrencyException) when (attempt < 5)
            {
                // The next try reads the draft again.
            }
        }
    }
}

/// <summary>A file was given to the record.</summary>
/// <param name="ByFamily">Whether it was the family who gave it.</param>
[EventType("file-added")]
public sealed record FileAdded(Guid FileId, string Name, string ContentType, long Size, string Sha256, FileState State, bool ByFamily) : Event;
