namespace OneStory.Messages;

/// <summary>A message as the list shows it.</summary>
public sealed record MessageInList(Guid Id, string Template, string Subject, string ToName, string Channel, MessageState State, DateTime WrittenAt, DateTime? SentAt, int Tries, string? Outcome, bool IsNotice);

/// <summary>A page of the outbox, and how many there are of each state.</summary>
public sealed record OutboxPage(IReadOnlyList<MessageInList> Messages, int Count, int Page, int Pages, IReadOnlyDictionary<MessageState, int> States);

/// <summary>What has been sent, waits, or could not be sent.</summary>
public sealed class OutboxQuery(OneStoryDbContext db) : IUseCase
{
    private const int OnPage = 50;

    /// <param name="words">Words in the subject or in the name of whoever it is for.</param>
    public async Task<OutboxPage> Page(MessageState? state, string? channel, string? words, int page)
    {
        var states = await db.Outbox.GroupBy(message => message.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count);
        var found = db.Outbox.AsNoTracking();
        if (state is { } wanted) found = found.Where(message => message.State == wanted);
        if (Channels.All.Contains(channel, StringComparer.Ordinal)) found = found.Where(message => message.Channel == channel);
        if (!string.IsNullOrWhiteSpace(words))
        {
            var sought = words.Trim().ToLowerInvariant();
            // Lower-case on both sides: the two databases differ in what LIKE takes for the same.
#pragma warning disable CA1304, CA1311, CA1862
            found = found.Where(message => message.Subject.ToLower().Contains(sought) || message.ToName.ToLower().Contains(sought));
#pragma warning restore CA1304, CA1311, CA1862
        }

        var count = await found.CountAsync();
        var pages = Math.Max(1, (count + OnPage - 1) / OnPage);
        var at = Math.Clamp(page, 1, pages);
        var rows = await found.OrderByDescending(message => message.State == MessageState.Failed).ThenByDescending(message => message.WrittenAt).ThenBy(message => message.Id).Skip((at - 1) * OnPage).Take(OnPage).ToListAsync();
        return new([.. rows.Select(ToLine)], count, at, pages, states);
    }

    public Task<OutboxMessage?> Find(Guid id) => db.Outbox.AsNoTracking().FirstOrDefaultAsync(message => message.Id == id);

    /// <summary>Letters to print and post, by the day they were written.</summary>
    public Task<List<OutboxMessage>> Letters() => db.Outbox.AsNoTracking().Where(message => message.State == MessageState.ToPrint).OrderBy(message => message.WrittenAt).ThenBy(message => message.Id).ToListAsync();

    private static MessageInList ToLine(OutboxMessage message) => new(
        message.Id, message.Template, message.Subject, message.ToName, message.Channel, message.State, message.WrittenAt, message.SentAt, message.Tries, message.Outcome,
        MessageTemplates.Find(message.Template) is { IsNotice: true });
}
