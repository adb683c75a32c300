using OneStory.Law;
using OneStory.Messages;

namespace OneStory.Jobs;

/// <summary>
/// One list to each officer of what is due, in full on Mondays and on other days only what has come close; to the managers
/// every day what nobody holds; and to the administrators what could not be sent.
/// </summary>
public sealed class RemindStaff(OneStoryDbContext db, Reminder reminder, Recipients recipients, UkClock clock) : IUseCase
{
    private sealed record Due(Guid? Post, string Name, string Reference, string? Limit, DateOnly? On);

    /// <returns>How many messages were written.</returns>
    public async Task<int> Turn(CancellationToken cancellation)
    {
        var (today, day) = (clock.Today, clock.Today.Iso());
        var open = await db.Cases.AsNoTracking().Where(found => !found.Standing.IsClosed && found.Child.Died == null)
            .Where(found => found.OfficerPostId == null || found.Standing.NextDue != null)
            .Select(found => new Due(found.OfficerPostId, (found.Child.KnownAs ?? found.Child.FirstName) + " " + found.Child.LastName, found.Reference, found.Standing.NextLimitId, found.Standing.NextDue))
            .ToListAsync(cancellation);
        var written = 0;
        List<Due> nobodys = [.. open.Where(one => one.Post is null).OrderBy(one => one.On)];
        if (nobodys.Count > 0)
            written += await reminder.Write("unassigned-cases", await recipients.InRole([Roles.Manager.Id], today), "/unassigned", $"unassigned:{day}", null, ("count", Words.Of(nobodys.Count, "cases")), ("list", List(nobodys, today)));
        foreach (var held in open.Where(one => one.Post is not null && IsNews(one, today)).GroupBy(one => one.Post!.Value))
            written += await reminder.Write("decisions-due", await recipients.InPost([held.Key], today), "/work", $"decisions-due:{held.Key:N}:{day}", null, ("count", Words.Of(held.Count(), "cases")), ("list", List([.. held.OrderBy(one => one.On)], today)));
        return written + await OfFailures(day, cancellation);
    }

    private static bool IsNews(Due one, DateOnly today) => one.On is { } on && (today.DayOfWeek == DayOfWeek.Monday ? on <= today.AddDays(7) : on >= today.AddDays(-1) && on <= today.AddDays(2));

    private static string List(List<Due> cases, DateOnly today) => string.Join("\n", cases.Select(one => $"- {one.Name} ({one.Reference}){Says(one, today)}"));

    private static string Says(Due one, DateOnly today)
    {
        if (one.On is not { } on) return "";
        var duty = TimeLimits.All.FirstOrDefault(limit => limit.Id == one.Limit)?.Duty is { } what ? $": {what}" : "";
        return on < today ? $"{duty}. {Words.Of(today.DayNumber - on.DayNumber, "days")} late: it was due by {on.InWords()}." : $"{duty}, by {on.InWords()}.";
    }

    private async Task<int> OfFailures(string day, CancellationToken cancellation)
    {
        var since = clock.Now.AddDays(-1);
        var failed = await db.Outbox.AsNoTracking().Where(message => message.State == MessageState.Failed && message.SendAfter > since).Select(message => new { message.Subject, message.Outcome }).ToListAsync(cancellation);
        if (failed.Count == 0) return 0;
        return await reminder.Write("outbox-gave-up", await recipients.InRole([Roles.Administrator.Id], clock.Today), "/outbox?state=Failed", $"outbox-gave-up:{day}", null,
            ("count", Words.Of(failed.Count, "messages")), ("list", string.Join("\n", failed.Select(message => $"- {message.Subject}: {message.Outcome}"))));
    }
}
