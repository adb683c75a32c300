namespace OneStory.Files;

/// <summary>A file as a list shows it.</summary>
/// <param name="Kind">"a PDF".</param>
/// <param name="Size">"1.2 MB".</param>
/// <param name="CanOpen">Whether it can be fetched: what is kept apart never can.</param>
/// <param name="CanShow">Whether a browser can show it in the page.</param>
/// <param name="Note">What must be said of it: that it was not scanned, or waits, or is infected.</param>
public sealed record FileInList(Guid Id, string Name, string Kind, FileFamily Family, string Size, FileState State, bool CanOpen, bool CanShow, string? Note, string? About, string GivenByName, bool IsMine, DateTime GivenAt)
{
    /// <summary>Whether a browser can show it among the words of a page.</summary>
    public bool IsSeen => CanShow && Family == FileFamily.Picture;

    /// <summary>Whether a browser can play it among the words of a page.</summary>
    public bool IsHeard => CanShow && Family == FileFamily.Sound;
}

/// <summary>The files of a child's record.</summary>
public sealed class FilesQuery(OneStoryDbContext db, Viewer viewer) : IUseCase
{
    private static readonly FileKind[] Shown = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png, FileKind.Gif, FileKind.WebP, FileKind.PlainText, FileKind.Mp3, FileKind.M4a, FileKind.Ogg, FileKind.WebM, FileKind.Wav, FileKind.Mp4];

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<FileInList>> OfChild(Guid childId) => await ToList(db.Files.Where(file => file.ChildId == childId && !file.IsPrivate));

    public async Task<IReadOnlyList<FileInList>> OfDraft(Guid draftId) => await ToList(db.Files.Where(file => file.RequestDraftId == draftId));

    /// <summary>Those of the ids that are on the child's record, which the viewer has from something that they may read.</summary>
    public async Task<IReadOnlyList<FileInList>> OfChild(Guid childId, IReadOnlyCollection<Guid> ids) => await ToList(db.Files.Where(file => file.ChildId == childId && ids.Contains(file.Id)));

    /// <summary>One file of the record, whatever its state; null where it is not there for everybody who may open the record.</summary>
    public Task<StoredFile?> Find(Guid childId, Guid fileId) => db.Files.AsNoTracking().FirstOrDefaultAsync(file => file.Id == fileId && file.ChildId == childId && !file.IsPrivate);

    /// <summary>Whether a browser can show content of the type in the page.</summary>
    public static bool CanShow(string contentType) => Shown.Any(kind => kind.ContentType == contentType);

    private async Task<List<FileInList>> ToList(IQueryable<StoredFile> files) => [.. (await files.AsNoTracking().OrderByDescending(file => file.GivenAt).ThenBy(file => file.Name).ToListAsync()).Select(ToLine)];

    private FileInList ToLine(StoredFile file)
    {
        var isReady = file.State == FileState.Ready;
        var kind = FileKind.All.FirstOrDefault(kind => kind.ContentType == file.ContentType);
        return new(
            file.Id, file.Name, kind?.Name ?? "a file", kind?.Family ?? FileFamily.Document, FileLimits.InWords(file.Size), file.State, isReady, isReady && CanShow(file.ContentType),
            file.State switch
            {
                FileState.Quarantined => "Not open to anybody until it has been scanned for viruses. That is most often a matter of minutes.",
                FileState.Infected => "A virus was found in it. Nobody has opened it and nobody can. Add a clean copy.",
                _ => file.ScanNote,
            },
            file.About, file.GivenByName, file.GivenById is { } giver && giver == viewer.AccountId, file.GivenAt);
    }
}
