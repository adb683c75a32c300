using OneStory.Law;

namespace OneStory.Messages;

/// <summary>Writes messages that no act brings about, each once: a second with the same key is not written.</summary>
public sealed class Reminder(OneStoryDbContext db, Recipients recipients, MessageSettings settings, UkClock clock)
{
    private Authority? authority;

    /// <summary>Writes a message to each of the people.</summary>
    /// <param name="path">Where it leads, under the authority: "/case/…".</param>
    /// <param name="key">What of, and which time: the person is added.</param>
    /// <param name="about">The case, with its child, family, facts and circumstances; null where it is about several.</param>
    /// <returns>How many rows were written.</returns>
    public async Task<int> Write(string templateId, IReadOnlyList<Recipient> to, string path, string key, Case? about, params IReadOnlyList<(string Field, string? Value)> more)
    {
        ArgumentNullException.ThrowIfNull(to);
        authority ??= await db.Authorities.AsNoTracking().FirstAsync(found => found.Id == db.Scope.Required);
        var template = MessageTemplates.Get(templateId);
        var own = await db.TemplateWordings.AsNoTracking().FirstOrDefaultAsync(wording => wording.Template == templateId);
        var fields = MessageContext.OfAuthority(authority, clock.Today);
        if (about is not null) fields = fields.And(MessageContext.OfChild(about.Child)).And(MessageContext.OfCase(CaseLawQuery.Of(about, clock.Today), about.Reference, template.NoticeId)).And(await Holder(about));
        fields = fields.With(more.Select(pair => new KeyValuePair<string, string?>(pair.Field, pair.Value))).With("link", settings.LinkTo($"/{authority.Slug}{path}"));
        List<OutboxMessage> rows = [];
        foreach (var person in to)
            rows.AddRange(MessagePost.Rows(MessageWriter.Write(template, (fields with { ToThemself = person.IsThemself }).With("to", person.Name), own), person, key, clock.Now, about?.ChildId, about?.Id));
        List<string> keys = [.. rows.Select(row => row.Key)];
        var known = await db.Outbox.Where(message => keys.Contains(message.Key)).Select(message => message.Key).ToListAsync();
        List<OutboxMessage> fresh = [.. rows.Where(row => !known.Contains(row.Key)).DistinctBy(row => row.Key)];
        db.Outbox.AddRange(fresh);
        await db.SaveChangesAsync();
        foreach (var row in fresh) db.Entry(row).State = EntityState.Detached;
        return fresh.Count;
    }

    private async Task<MessageFields> Holder(Case about)
    {
        if (about.OfficerPostId is not { } post || (await recipients.InPost([post], clock.Today)) is not [var officer, ..]) return new();
        return new MessageFields().With([new("officer", officer.Name), new("officer phone", await db.Posts.Where(held => held.Id == post).Select(held => held.Phone).FirstOrDefaultAsync())]);
    }

    /// <summary>Open cases, with all that a message about them needs, not tracked.</summary>
    public IQueryable<Case> OpenCases => db.Cases.AsNoTracking().Include(found => found.Child).ThenInclude(child => child.Family).Include(found => found.Facts).Include(found => found.Circumstances).AsSplitQuery()
        .Where(found => !found.Standing.IsClosed && found.Child.Died == null);
}
