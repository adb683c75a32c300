using OneStory.Files;

namespace OneStory.People;

/// <summary>A page of the story as it is shown.</summary>
/// <param name="Files">The pictures and recordings on it, the first first.</param>
public sealed record StoryPageView(StoryTopic Topic, string Words, string InTheWordsOf, DateTime? ChangedAt, int? Version, IReadOnlyList<FileInList> Files)
{
    public bool IsTold => Words.Length > 0 || Files.Count > 0;
}

/// <summary>What a page said before.</summary>
public sealed record StoryBefore(string Words, DateTime Until, string ChangedBy);

/// <summary>A page to write on: as it stands, or as this writer left it.</summary>
/// <param name="DraftKeptAt">When the writer's own unfinished words were kept, where there are any.</param>
public sealed record StoryToWrite(string Child, StoryPageView Page, string Words, string InTheWordsOf, DateTime? DraftKeptAt, IReadOnlyList<StoryBefore> Before);

/// <summary>The story of a child, page by page.</summary>
public sealed class StoryQuery(OneStoryDbContext db, Viewer viewer, FilesQuery files) : IUseCase
{
    private const int MostBefore = 20;

    /// <summary>All eight pages, told or not, with what the child is called.</summary>
    public async Task<(string Child, IReadOnlyList<StoryPageView> Pages)> Of(Guid childId)
    {
        var child = await db.Children.AsNoTracking().Include(c => c.Story).FirstAsync(c => c.Id == childId);
        var shown = await files.OfChild(childId, [.. child.Story.SelectMany(page => page.FileIds)]);
        return (child.CalledName, [.. StoryTopics.All.Select(topic => View(topic, child.Story.Find(page => page.Topic == topic.Id), shown))]);
    }

    public async Task<StoryToWrite?> Page(Guid childId, string topicId)
    {
        if (StoryTopics.Find(topicId) is not { } topic) return null;
        var child = await db.Children.AsNoTracking().Include(c => c.Story.Where(page => page.Topic == topicId)).FirstAsync(c => c.Id == childId);
        var page = child.Story.FirstOrDefault();
        var draft = await db.StoryDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.ChildId == childId && d.Topic == topicId && d.AccountId == viewer.AccountId);
        var unfinished = draft is not null && draft.Words.Trim() != (page?.Words ?? "") ? draft : null;
        return new(child.CalledName, View(topic, page, await files.OfChild(childId, page?.FileIds ?? [])), unfinished?.Words ?? page?.Words ?? "", unfinished?.InTheWordsOf ?? page?.InTheWordsOf ?? "", unfinished?.SavedAt, page is null ? [] : await Before(page.Id));
    }

    private static StoryPageView View(StoryTopic topic, StoryPage? page, IReadOnlyList<FileInList> files) => new(
        topic, page?.Words ?? "", page?.InTheWordsOf ?? "", page?.ChangedAt, page?.Version, [.. (page?.FileIds ?? []).Select(id => files.FirstOrDefault(file => file.Id == id)).OfType<FileInList>()]);

    private async Task<IReadOnlyList<StoryBefore>> Before(Guid pageId) => await db.FieldChanges.AsNoTracking()
        .Where(change => change.EntityId == pageId && change.Field == nameof(StoryPage.Words) && change.Before != null && change.Before != "")
        .Join(db.Acts, change => change.ActId, act => act.Id, (change, act) => new { change.Before, act.At, act.ByName })
        .OrderByDescending(row => row.At).Take(MostBefore)
        .Select(row => new StoryBefore(row.Before!, row.At, row.ByName)).ToListAsync();
}
