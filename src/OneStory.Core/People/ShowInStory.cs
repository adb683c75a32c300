using OneStory.Files;

namespace OneStory.People;

/// <summary>Puts pictures and recordings that are on the record beside the words of a page of the story, and says in words what is in them.</summary>
public sealed class ShowInStory(CaseWork work) : IUseCase
{
    /// <summary>The most on one page.</summary>
    public const int Most = 20;

    /// <summary>Characters of what is said of one.</summary>
    public const int LongestWords = 10_000;

    public Task<Outcome> Add(Guid childId, string topic, Guid fileId) => work.OnChild(childId, Right.WriteStory, new("show-in-story"), async hand =>
    {
        if (StoryTopics.Find(topic) is null || await File(hand, fileId) is not { } file) return new NotFound();
        if (FamilyOf(file) is not (FileFamily.Picture or FileFamily.Sound)) return Outcome.Refused("Only a picture or a recording can stand in the story. It is with the files.");
        var page = await Page(hand, topic);
        if (page is null) hand.Db.Add(page = new() { ChildId = childId, Topic = topic, ChangedAt = hand.Now });
        if (page.FileIds.Count >= Most) return Outcome.Refused($"This page holds {Most} pictures and recordings, and has room for no more. Take one away first. What you added is with the files.");
        page.FileIds = [.. page.FileIds.Except([fileId]), fileId];
        hand.Happened(new ShownInStory(page.Id, topic, fileId, FamilyOf(file)));
        return Outcome.Done(page.Id);
    });

    /// <summary>What a picture shows, for whoever cannot see it, or what is said in a recording, for whoever cannot hear it.</summary>
    public Task<Outcome> Describe(Guid childId, string topic, Guid fileId, string? words) => work.OnChild(childId, Right.WriteStory, new("describe-in-story"), async hand =>
    {
        if (await Shown(hand, topic, fileId) is not ({ } page, { } file)) return new NotFound();
        var said = ChangeChild.Blank(words?.ReplaceLineEndings("\n"));
        if (said?.Length > LongestWords) return Outcome.Refused($"This is {said.Length:N0} characters long, and there is room for {LongestWords:N0}.");
        file.About = said;
        hand.Happened(new DescribedInStory(page.Id, topic, fileId, FamilyOf(file)));
        return Outcome.Done(fileId);
    });

    /// <summary>Takes it off the page. It stays with the files of the record.</summary>
    public Task<Outcome> TakeOut(Guid childId, string topic, Guid fileId) => work.OnChild(childId, Right.WriteStory, new("take-out-of-story"), async hand =>
    {
        if (await Shown(hand, topic, fileId) is not ({ } page, { } file)) return new NotFound();
        page.FileIds = [.. page.FileIds.Except([fileId])];
        hand.Happened(new TakenOutOfStory(page.Id, topic, fileId, FamilyOf(file)));
        return Outcome.Done(fileId);
    });

    private static async Task<(StoryPage? Page, StoredFile? File)> Shown(ChildInHand hand, string topic, Guid fileId) =>
        await Page(hand, topic) is { } page && page.FileIds.Contains(fileId) ? (page, await File(hand, fileId)) : default;

    private static Task<StoryPage?> Page(ChildInHand hand, string topic) => hand.Db.StoryPages.FirstOrDefaultAsync(page => page.ChildId == hand.Child.Id && page.Topic == topic);

    private static Task<StoredFile?> File(ChildInHand hand, Guid fileId) => hand.Db.Files.FirstOrDefaultAsync(file => file.Id == fileId && file.ChildId == hand.Child.Id && !file.IsPrivate);

    private static FileFamily FamilyOf(StoredFile file) => FileKind.All.FirstOrDefault(kind => kind.ContentType == file.ContentType)?.Family ?? FileFamily.Document;
}

/// <summary>Gives the picture of a child that stands at the head of their page, or takes it away.</summary>
public sealed class PictureChild(CaseWork work) : IUseCase
{
    /// <param name="fileId">A picture on the record; null for none.</param>
    public Task<Outcome> Do(Guid childId, Guid? fileId) => work.OnChild(childId, Right.WriteStory, new("picture-child"), async hand =>
    {
        if (fileId is { } given)
        {
            if (await hand.Db.Files.FirstOrDefaultAsync(file => file.Id == given && file.ChildId == childId && !file.IsPrivate) is not { } picture) return new NotFound();
            if (!FilesQuery.CanShow(picture.ContentType) || !picture.ContentType.StartsWith("image/", StringComparison.Ordinal)) return Outcome.Refused("Browsers cannot show this kind of file. Choose a JPEG, PNG, GIF or WebP picture.");
        }

        hand.Happened(new ChildPictured(fileId, hand.Child.PictureFileId));
        hand.Child.PictureFileId = fileId;
        return Outcome.Done(childId);
    });
}

[EventType("shown-in-story")]
public sealed record ShownInStory(Guid PageId, string Topic, Guid FileId, FileFamily Family) : Event;

/// <summary>What is in a picture or recording was said in words. The words, and those before, are with the act.</summary>
[EventType("described-in-story")]
public sealed record DescribedInStory(Guid PageId, string Topic, Guid FileId, FileFamily Family) : Event;

[EventType("taken-out-of-story")]
public sealed record TakenOutOfStory(Guid PageId, string Topic, Guid FileId, FileFamily Family) : Event;

/// <param name="FileId">Null where it was taken away.</param>
[EventType("child-pictured")]
public sealed record ChildPictured(Guid? FileId, Guid? Before) : Event;
