using System.Globalization;
using System.Text.RegularExpressions;

namespace OneStory.Messages;

/// <summary>Brings what each person is to be told into one message a day. What is in it is not sent beside it.</summary>
public sealed partial class WriteDigests(OneStoryDbContext db, UkClock clock, MessageSettings settings) : IUseCase
{
    /// <returns>How many digests were written.</returns>
    public async Task<int> Turn(CancellationToken cancellation)
    {
        var now = clock.Now;
        var waiting = await db.Outbox.Where(message => message.State == MessageState.Waiting && message.InDigest && message.SendAfter <= now).OrderBy(message => message.WrittenAt).ToListAsync(cancellation);
        if (waiting.Count == 0) return 0;
        var authority = await db.Authorities.AsNoTracking().FirstAsync(found => found.Id == db.Scope.Required, cancellation);
        var written = 0;
        foreach (var ofOne in waiting.GroupBy(message => (message.To, message.ToName, message.ToAccountId)))
        {
            var key = $"digest:{OneTimeSecret.Hash($"{ofOne.Key}")[..32]}:{now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}";
            db.Outbox.Add(Digest(authority, ofOne.Key.ToName, ofOne.Key.To, ofOne.Key.ToAccountId, [.. ofOne], key, now));
            foreach (var message in ofOne) (message.State, message.Outcome, message.SentAt) = (MessageState.InDigest, key, now);
            written++;
        }

        await db.SaveChangesAsync(cancellation);
        return written;
    }

    private OutboxMessage Digest(Authority authority, string name, string to, Guid? account, List<OutboxMessage> messages, string key, DateTime now)
    {
        var fields = MessageContext.OfAuthority(authority, UkClock.DayOf(now)).With(
        [
            new("to", name), new("count", Law.Words.Of(messages.Count, "things")), new("list", string.Join("\n", messages.Select(Line))), new("link", settings.LinkTo("/account")),
        ]);
        var written = MessageWriter.Write(MessageTemplates.Get("digest"), fields);
        return new() { Template = "digest", ToAccountId = account, ToName = name, To = to, Channel = Channels.Email, Subject = written.Subject, Body = written.Body, Key = key, WrittenAt = now, SendAfter = now };
    }

    private static string Line(OutboxMessage message) => WebAddress().Match(message.Body) is { Success: true } link ? $"- {message.Subject}: {link.Value}" : $"- {message.Subject}";

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WebAddress();
}
