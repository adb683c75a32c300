using OneStory.Assessments;
using OneStory.Files;
using OneStory.Messages;

namespace OneStory.Jobs;

/// <summary>What a turn took away.</summary>
public sealed record Tidied(int Links, int Forms, int Warned, int Drafts)
{
    public override string ToString() => $"{Links} links, {Forms} unfinished forms, {Warned} writers warned, {Drafts} unsent requests deleted";
}

/// <summary>
/// Takes away what has run out: links that sign in, forms held for somebody who did not come back or has not sent them for ninety days, and requests that nobody
/// sent. A request is somebody's words: its writer is warned after ninety days, and it is deleted two weeks later, with an act
/// that says so and nothing of what was in it.
/// </summary>
public sealed class TidyUp(OneStoryDbContext db, CaseWork work, IFileStore store, UkClock clock, MessageSettings settings) : IUseCase
{
    public const int DaysUnsent = 90, DaysWarned = 14;
    private static readonly TimeSpan KeptAfterwards = TimeSpan.FromDays(7);

    public async Task<Tidied> Turn(CancellationToken cancellation)
    {
        var past = clock.Now - KeptAfterwards;
        var links = await db.SignInLinks.Where(link => link.ExpiresAt < past).ExecuteDeleteAsync(cancellation);
        var forms = await db.HeldForms.Where(form => form.HeldAt < past).ExecuteDeleteAsync(cancellation);
        var forgotten = clock.Now.AddDays(-DaysUnsent);
        forms += await db.UnfinishedForms.Where(form => form.SavedAt < forgotten).ExecuteDeleteAsync(cancellation);
        return new(links, forms, await Warn(cancellation), await DeleteUnsent());
    }

    private async Task<int> Warn(CancellationToken cancellation)
    {
        var now = clock.Now;
        var unsent = now.AddDays(-DaysUnsent);
        var drafts = await db.RequestDrafts.AsNoTracking().Where(draft => draft.SentAt == null && draft.SavedAt < unsent && draft.Email != null).ToListAsync(cancellation);
        if (drafts.Count == 0) return 0;
        var authority = await db.Authorities.AsNoTracking().FirstAsync(found => found.Id == db.Scope.Required, cancellation);
        var fields = MessageContext.OfAuthority(authority, clock.Today).With(
            [new("link", settings.LinkTo($"/{authority.Slug}/ask/continue")), new("until", Law.Words.InWords(clock.Today.AddDays(DaysWarned)))]);
        var written = MessageWriter.Write(MessageTemplates.Get("draft-request-waits"), fields);
        var warned = 0;
        foreach (var draft in drafts)
        {
            var key = KeyOf(draft);
            if (await db.Outbox.AnyAsync(message => message.Key == key, cancellation)) continue;
            db.Outbox.Add(new()
            {
                Template = written.Template.Id,
                ToName = "The person who began the request",
                To = draft.Email!,
                Channel = Channels.Email,
                Subject = written.Subject,
                Body = written.Body,
                Key = key,
                WrittenAt = now,
                SendAfter = now,
            });
            warned++;
        }

        await db.SaveChangesAsync(cancellation);
        return warned;
    }

    private async Task<int> DeleteUnsent()
    {
        var (unsent, warnedBy) = (clock.Now.AddDays(-DaysUnsent - DaysWarned), clock.Now.AddDays(-DaysWarned));
        var deleted = 0;
        foreach (var draft in await db.RequestDrafts.AsNoTracking().Where(draft => draft.SentAt == null && draft.SavedAt < unsent).ToListAsync())
        {
            var key = KeyOf(draft);
            if (draft.Email is not null && !await db.Outbox.AnyAsync(message => message.Key == key && message.WrittenAt < warnedBy)) continue;
            var files = await db.Files.AsNoTracking().Where(file => file.RequestDraftId == draft.Id && file.ChildId == null).ToListAsync();
            var outcome = await work.ForAnyone(new("delete-unsent-request", $"It was begun and not sent, and nobody had gone on with it for {DaysUnsent} days."), async hand =>
            {
                if (await hand.Db.RequestDrafts.FirstOrDefaultAsync(found => found.Id == draft.Id && found.SentAt == null && found.SavedAt < unsent) is not { } still) return new NotFound();
                hand.Db.RemoveRange(await hand.Db.Files.Where(file => file.RequestDraftId == draft.Id && file.ChildId == null).ToListAsync());
                hand.Db.Remove(still);
                hand.Happened(new RequestDraftExpired(draft.Id, UkClock.DayOf(draft.StartedAt), UkClock.DayOf(draft.SavedAt), files.Count));
                return Outcome.Done();
            });
            if (!outcome.IsDone) continue;
            foreach (var file in files) await store.Delete(file.Key, CancellationToken.None);
            deleted++;
        }

        return deleted;
    }

    private static string KeyOf(RequestDraft draft) => $"draft-request-waits:{draft.Id:N}:{draft.SavedAt.Ticks / TimeSpan.TicksPerSecond}";
}

/// <summary>A request that nobody sent was deleted. What was in it is nowhere kept.</summary>
[EventType("request-draft-expired")]
public sealed record RequestDraftExpired(Guid DraftId, DateOnly StartedOn, DateOnly LastSavedOn, int Files) : Event;
