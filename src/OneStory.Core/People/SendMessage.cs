using OneStory.Messages;

namespace OneStory.People;

/// <summary>Writes a message in the conversation about a child, from the family to those who work with them or back.</summary>
public sealed class SendMessage(CaseWork work, Viewer viewer) : IUseCase
{
    public const int Longest = 20_000;

    public Task<Outcome> Do(Guid childId, string? words, IReadOnlyList<Guid>? fileIds = null) =>
        work.OnChild(childId, Right.WriteMessages, new("send-message"), async hand =>
        {
            var said = Clean(words);
            if (WhyNot(words, fileIds?.Count ?? 0) is { } why) return Outcome.Refused(why, "Words");
            if (fileIds is not null && await hand.Db.Files.CountAsync(file => file.ChildId == childId && fileIds.Contains(file.Id)) < fileIds.Count) return new NotFound();
            var grant = viewer.Grants.FirstOrDefault(held => held.ChildId == childId);
            var message = new Letterbox
            {
                ChildId = childId,
                FromAccountId = viewer.AccountId!.Value,
                FromName = viewer.Name,
                FromRole = grant is null ? viewer.RoleName : Viewer.InWords(grant.Kind),
                FromFamily = grant is not null,
                Words = said,
                At = hand.Now,
                FileIds = [.. fileIds ?? []],
            };
            hand.Db.Add(message);
            hand.Happened(new MessageSent(message.Id, message.FromFamily));
            return Outcome.Done(message.Id);
        });

    /// <summary>Why these words cannot be sent with so many files; null where they can.</summary>
    public static string? WhyNot(string? words, int files) => Clean(words) switch
    {
        { Length: 0 } when files == 0 => "Write a message",
        { Length: > Longest } said => $"This is {said.Length:N0} characters long, and a message can hold {Longest:N0}. Nothing is lost: it is all below. Send it in parts, or as a file",
        _ => null,
    };

    private static string Clean(string? words) => words?.ReplaceLineEndings("\n").Trim() ?? "";
}

/// <summary>Marks what the other side has written as read: by the family, or by those who hold the case for the authority.</summary>
public sealed class ReadMessages(CaseWork work, OneStoryDbContext db, Viewer viewer) : IUseCase
{
    public async Task<Outcome> Do(Guid childId)
    {
        var family = viewer.Grants.Any(held => held.ChildId == childId && held.Kind != GrantKind.Supporter);
        if (!family && !viewer.CanForEveryone(Right.WriteMessages)) return Outcome.Done();
        if (!await db.Letterboxes.AnyAsync(message => message.ChildId == childId && message.ReadAt == null && message.FromFamily != family)) return Outcome.Done();
        return await work.OnChild(childId, Right.WriteMessages, new("read-messages"), async hand =>
        {
            var unread = await hand.Db.Letterboxes.Where(message => message.ChildId == childId && message.ReadAt == null && message.FromFamily != family).ToListAsync();
            foreach (var message in unread) (message.ReadAt, message.ReadByName) = (hand.Now, viewer.Name);
            hand.Happened(new MessagesRead(unread.Count, family));
            return Outcome.Done();
        });
    }
}

/// <summary>A message was sent.</summary>
[EventType("message-sent")]
public sealed record MessageSent(Guid MessageId, bool FromFamily) : Event;

/// <summary>Messages were read by those they were for.</summary>
[EventType("messages-read")]
public sealed record MessagesRead(int Count, bool ByFamily) : Event;
