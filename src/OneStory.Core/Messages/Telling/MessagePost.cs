using OneStory.People;

namespace OneStory.Messages;

/// <summary>Chooses the ways a message goes to a person, and writes one row of the outbox for each.</summary>
public static class MessagePost
{
    /// <summary>The first seven in the morning in London after an instant, when digests go.</summary>
    public static DateTime NextDigest(DateTime utc) => NextAt(utc, 7);

    /// <summary>The first whole hour of a day in London after an instant.</summary>
    public static DateTime NextAt(DateTime utc, int hour)
    {
        var there = Law.LondonTime.At(utc);
        var day = there.Hour < hour ? there.Date : there.Date.AddDays(1);
        return Law.LondonTime.ToUtc(day.AddHours(hour));
    }

    /// <summary>
    /// The ways. A notice always goes in writing that can hold all of it: a text only says that it is there. Whoever chose
    /// letters gets letters. What the law requires is a letter with no address, rather than nothing, where there is no way.
    /// </summary>
    public static IReadOnlyList<(string Channel, string To)> Ways(MessageTemplate template, Recipient to)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(to);
        var text = to.Prefers is ContactBy.Text or ContactBy.Phone && template.AsText is not null && to.Mobile is { } mobile ? (Channels.Text, mobile) : ((string, string)?)null;
        var email = EmailAddress.TryParse(to.Email, out var address, out _) ? (Channels.Email, address.Value) : ((string, string)?)null;
        var letter = to.Address is { Length: > 0 } home ? (Channels.Letter, home) : ((string, string)?)null;
        var written = to.Prefers == ContactBy.Letter ? letter ?? email : email ?? letter;
        if (template.IsNotice) return [written ?? (Channels.Letter, ""), .. text is { } said ? [said] : Array.Empty<(string, string)>()];
        return text is { } only ? [only] : written is { } way ? [way] : template.IsOwed ? [(Channels.Letter, "")] : [];
    }

    /// <summary>The rows. Their keys say the event, the template, the person and the way, so that the same is never written twice.</summary>
    public static IEnumerable<OutboxMessage> Rows(WrittenMessage written, Recipient to, string key, DateTime now, Guid? childId, Guid? caseId)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(to);
        var template = written.Template;
        var folded = !template.IsNotice && !template.Urgent && (to.WantsDigest || template.For == Readership.Staff);
        foreach (var (channel, address) in Ways(template, to))
        {
            var digest = folded && channel == Channels.Email;
            var isText = channel == Channels.Text;
            yield return new()
            {
                Template = template.Id,
                ChildId = childId,
                CaseId = caseId,
                ToAccountId = to.AccountId,
                ToName = to.Name,
                To = address,
                Channel = channel,
                Subject = to.GetsCopy ? $"For you to know: {written.Subject}" : written.Subject,
                Body = isText ? written.AsText ?? written.Subject : to.GetsCopy ? Copied(written) : written.Body,
                Says = isText ? [] : [.. written.Says],
                Key = $"{key}:{to.Key}:{channel}",
                WrittenAt = now,
                SendAfter = digest ? NextDigest(now) : now,
                InDigest = digest,
            };
        }
    }

    private static string Copied(WrittenMessage written) => "This is a copy. You get it because you have been asked to help. What follows is what the family was sent.\n\n" + written.Body;
}
