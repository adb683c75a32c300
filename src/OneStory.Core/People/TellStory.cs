namespace OneStory.People;

/// <summary>Tells a page of the story. What was there before is kept in the history, and another's words are not written over.</summary>
public sealed class TellStory(CaseWork work, OneStoryDbContext db, ChildAccess access, Viewer viewer, UkClock clock) : IUseCase
{
    /// <summary>Characters on one page: some twenty sides of paper.</summary>
    public const int Longest = 50_000;

    /// <param name="Version">Of the page as it was opened; null where there was none.</param>
    public sealed record Command(string Topic, string? Words, string? InTheWordsOf, int? Version);

    public Task<Outcome> Do(Guid childId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnChild(childId, Right.WriteStory, new("tell-story"), async hand =>
        {
            if (StoryTopics.Find(command.Topic) is null) return new NotFound();
            var words = command.Words?.ReplaceLineEndings("\n").Trim() ?? "";
            if (TooLong(words) is { } why) return Outcome.Refused(why, nameof(Command.Words));
            var page = await hand.Db.StoryPages.FirstOrDefaultAsync(found => found.ChildId == childId && found.Topic == command.Topic);
            if (page is not null && command.Version is null && page.Words.Length > 0) return new Conflict("Somebody has told this page while you were writing.");
            if (page is null) hand.Db.Add(page = new() { ChildId = childId, Topic = command.Topic });
            else hand.Expect(page, command.Version);
            var before = page.Words;
            (page.Words, page.ChangedAt) = (words, hand.Now);
            page.InTheWordsOf = command.InTheWordsOf?.Trim() is { Length: > 0 } whose ? whose[..Math.Min(whose.Length, 200)] : hand.Viewer.Name;
            hand.Happened(new StoryTold(page.Id, command.Topic, page.InTheWordsOf, before.Length == 0));
            await Forget(childId, command.Topic);
            return Outcome.Done(page.Id);
        });
    }

    /// <summary>Keeps what is being written, for its writer alone.</summary>
    /// <returns>When it was kept, or why not.</returns>
    public async Task<(DateTime? At, string? WhyNot)> KeepDraft(Guid childId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (viewer.AccountId is not { } account || StoryTopics.Find(command.Topic) is null || await access.To(childId) is not { } allowed || !allowed.Allows(Right.WriteStory)) return (null, "You cannot write this");
        if (TooLong(command.Words ?? "") is { } why) return (null, why);
        var draft = await db.StoryDrafts.FirstOrDefaultAsync(found => found.ChildId == childId && found.Topic == command.Topic && found.AccountId == account);
        if (draft is null) db.Add(draft = new() { ChildId = childId, Topic = command.Topic, AccountId = account });
        (draft.Words, draft.InTheWordsOf, draft.SavedAt) = (command.Words ?? "", command.InTheWordsOf ?? "", clock.Now);
        await db.SaveChangesAsync();
        return (draft.SavedAt, null);
    }

    /// <summary>Lets go of what was being written.</summary>
    public Task Forget(Guid childId, string topic) =>
        db.StoryDrafts.Where(draft => draft.ChildId == childId && draft.Topic == topic && draft.AccountId == viewer.AccountId).ExecuteDeleteAsync();

    private static string? TooLong(string words) => words.Length <= Longest
        ? null
        : $"This is {words.Length:N0} characters long, and a page can hold {Longest:N0}. Nothing is lost: it is all below. Move some of it to another page, or add it as a file";
}

/// <summary>A page of the story was told, or told anew. Its words are with the page, and what they were before with the change.</summary>
[EventType("story-told")]
public sealed record StoryTold(Guid PageId, string Topic, string InTheWordsOf, bool IsFirst) : Event;
