using OneStory.Documents;

namespace OneStory.Messages;

/// <summary>What a turn of the outbox did.</summary>
public sealed record OutboxTurn(int Sent, int ToPrint, int Later, int GivenUp)
{
    public override string ToString() => $"{Sent} sent, {ToPrint} to print, {Later} later, {GivenUp} given up";
}

/// <summary>
/// Sends what waits in the outbox of the authority entered. Several nodes can do it at once: each takes a row by a conditional
/// update, and one that dies with a row leaves it to be taken again ten minutes later, with the same reference. A message that
/// has been begun is finished, though the host is stopping or the database away for a moment. One is tried ten times over a day
/// and then given up, which the outbox shows first.
/// </summary>
public sealed class SendOutbox(OneStoryDbContext db, MessageChannels channels, Enclosures enclosures, UkClock clock) : IUseCase
{
    public const int MostTries = 10;
    private const int AtOnce = 200;
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    public async Task<OutboxTurn> Turn(CancellationToken cancellation)
    {
        var now = clock.Now;
        var turn = new OutboxTurn(0, 0, 0, 0);
        var due = await db.Outbox.AsNoTracking().Where(message => message.State == MessageState.Waiting && !message.InDigest && message.SendAfter <= now)
            .OrderBy(message => message.SendAfter).Take(AtOnce).ToListAsync(cancellation);
        var authority = due.Count == 0 ? null : await db.Authorities.AsNoTracking().FirstAsync(found => found.Id == db.Scope.Required, cancellation);
        foreach (var message in due)
        {
            if (!await Take(message, now, cancellation)) continue;
            turn = await Send(authority!, message) switch
            {
                MessageState.Sent => turn with { Sent = turn.Sent + 1 },
                MessageState.ToPrint => turn with { ToPrint = turn.ToPrint + 1 },
                MessageState.Failed => turn with { GivenUp = turn.GivenUp + 1 },
                _ => turn with { Later = turn.Later + 1 },
            };
        }

        return turn;
    }

    /// <summary>How long to wait after a number of tries: 2 minutes, 4, 8 … up to 6 hours.</summary>
    public static TimeSpan Wait(int tries) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, tries), 360));

    /// <summary>Whether the row is ours. Another node that saw it too finds that it has been tried once more.</summary>
    private async Task<bool> Take(OutboxMessage message, DateTime now, CancellationToken cancellation) =>
        await db.Outbox.Where(row => row.Id == message.Id && row.State == MessageState.Waiting && row.Tries == message.Tries)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.Tries, message.Tries + 1).SetProperty(r => r.SendAfter, now + Held), cancellation) == 1;

    private async Task<MessageState> Send(Authority authority, OutboxMessage message)
    {
        if (channels.For(message.Channel) is not { } channel) return await Close(message, MessageState.ToPrint, "To be printed and posted here.");
        Delivery delivery;
        try
        {
            delivery = await channel.Send(await Outgoing(authority, message), CancellationToken.None);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            delivery = new Delivery.TryAgain(problem.Message);
        }

        return delivery switch
        {
            Delivery.Delivered delivered => await Close(message, MessageState.Sent, delivered.Reference),
            Delivery.Refused { Permanent: true } refused => await GiveUp(message, refused.Why),
            Delivery.Refused refused => await Later(message, refused.Why),
            Delivery.TryAgain again => await Later(message, again.Why),
            _ => throw new InvalidOperationException($"A message can be delivered, refused or tried again, and was {delivery}."),
        };
    }

    private async Task<OutgoingMessage> Outgoing(Authority authority, OutboxMessage message)
    {
        var reference = $"message-{message.Id:n}";
        if (message.Channel == Channels.Text) return new(Channel.Text, message.To, message.Subject, message.Body, reference);
        var enclosed = await enclosures.Of(message, CancellationToken.None);
        if (message.Channel == Channels.Letter)
            return new(Channel.Letter, message.ToName, message.Subject, message.Body, reference, attachments: [new("letter.pdf", "application/pdf", Letter.Pdf(authority, [(message, enclosed?.Document)]))]);
        List<Attachment> files = [];
        if (enclosed is { } paper) files.Add(new(paper.FileName, "application/pdf", Pdf(paper.Document)));
        if (message.Calendar is { } calendar) files.Add(new("meeting.ics", CalendarFile.ContentType, System.Text.Encoding.UTF8.GetBytes(calendar)));
        return new(Channel.Email, message.To, message.Subject, MessageBody.ToText(message.Body), reference, MessageBody.ToHtml(message.Body), files);
    }

    private static byte[] Pdf(PrintedDocument document)
    {
        using var pdf = new MemoryStream();
        PdfWriter.Write(document, pdf);
        return pdf.ToArray();
    }

    private Task<MessageState> Later(OutboxMessage message, string why) =>
        message.Tries + 1 >= MostTries ? GiveUp(message, why) : Close(message, MessageState.Waiting, why);

    /// <summary>A notice that cannot go by email goes by post: the family must have it. So the letter is written first.</summary>
    private async Task<MessageState> GiveUp(OutboxMessage message, string why)
    {
        if (message.Channel == Channels.Email && message.Says.Count > 0 && MessageTemplates.Find(message.Template) is { IsNotice: true }) await ByPost(message);
        return await Close(message, MessageState.Failed, why);
    }

    private async Task ByPost(OutboxMessage message)
    {
        var key = message.Key + ":by-post";
        if (message.ChildId is not { } childId || await db.Outbox.AnyAsync(row => row.Key == key)) return;
        var child = await db.Children.AsNoTracking().Include(found => found.Family).FirstAsync(found => found.Id == childId);
        if (child.Died is not null) return;
        var own = child.Family.Find(member => member.Name == message.ToName)?.Address;
        var home = own is { Length: > 0 } ? own : string.Join('\n', new[] { child.Address, child.Postcode ?? "" }.Where(line => line.Length > 0));
        db.Outbox.Add(new()
        {
            Template = message.Template,
            ChildId = childId,
            CaseId = message.CaseId,
            ToAccountId = message.ToAccountId,
            ToName = message.ToName,
            To = home,
            Channel = Channels.Letter,
            Subject = message.Subject,
            Body = message.Body,
            Says = [.. message.Says],
            Attachment = message.Attachment,
            Key = key,
            WrittenAt = message.WrittenAt,
            SendAfter = clock.Now,
        });
        await db.SaveChangesAsync();
    }

    private async Task<MessageState> Close(OutboxMessage message, MessageState state, string why)
    {
        var now = clock.Now;
        var outcome = why.Length <= 500 ? why : why[..500];
        var after = now + Wait(message.Tries + 1);
        var sentAt = state == MessageState.Sent ? now : (DateTime?)null;
        await db.Patiently(() => db.Outbox.Where(row => row.Id == message.Id && row.State == MessageState.Waiting && row.Tries == message.Tries + 1).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.State, state).SetProperty(r => r.Outcome, outcome).SetProperty(r => r.SentAt, sentAt).SetProperty(r => r.SendAfter, after)));
        return state;
    }
}
