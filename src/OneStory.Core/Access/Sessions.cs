namespace OneStory.Access;

/// <summary>Somebody whose session goes on.</summary>
/// <param name="Holds">What they hold in the authority entered.</param>
public sealed record SignedIn(Account Account, Holds Holds);

/// <summary>Who is signed in and where, so that a session can be ended from the server: signing out, everywhere, a new password, the end of a post.</summary>
public sealed class Sessions(OneStoryDbContext db, ViewerQuery viewers, TimeProvider time) : IUseCase
{
    /// <summary>However much it is used, a session ends after a working day.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>How long after signing in a person may change how they sign in.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The account behind a cookie with what it holds here, or null where its session has ended or its way of signing in has changed since.</summary>
    public async Task<SignedIn?> Check(Guid sessionId, Guid accountId, string? stamp, DateTime beganAt, string device)
    {
        var now = Now;
        if (beganAt + Longest <= now) return null;
        if (await viewers.Find(accountId, sessionId) is not { Account: { SecurityStamp: not null } account } found || account.SecurityStamp != stamp) return null;
        var signedIn = new SignedIn(account, found.Holds);
        if (found.Session is not { } session) return await Begin(sessionId, accountId, beganAt, device) ? signedIn : null;
        if (session.EndedAt is not null) return null;
        if (session.LastSeenAt + SeenEvery <= now) await db.Sessions.Where(one => one.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSeenAt, now));
        return signedIn;
    }

    /// <summary>Those that could still be used, the latest first.</summary>
    public async Task<IReadOnlyList<Session>> Of(Guid accountId)
    {
        var since = Now - Longest;
        return await db.Sessions.AsNoTracking().Where(session => session.AccountId == accountId && session.EndedAt == null && session.BeganAt > since)
            .OrderByDescending(session => session.LastSeenAt).ToListAsync();
    }

    /// <summary>Ends one session of the account.</summary>
    public Task End(Guid accountId, Guid sessionId)
    {
        var now = Now;
        return db.Sessions.Where(session => session.Id == sessionId && session.AccountId == accountId && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now));
    }

    /// <summary>Ends every session of the account, or every other.</summary>
    public Task EndAll(Guid accountId, Guid? butNot = null)
    {
        var now = Now;
        return db.Sessions.Where(session => session.AccountId == accountId && session.Id != butNot && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now));
    }

    private async Task<bool> Begin(Guid sessionId, Guid accountId, DateTime beganAt, string device)
    {
        var session = new Session { Id = sessionId, AccountId = accountId, BeganAt = beganAt, LastSeenAt = Now, Device = device };
        db.Sessions.Add(session);
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            // Two requests of a new session came at once, and the other wrote it down; or it could not be written.
            if (await db.Sessions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == sessionId) is not { } other) throw;
            return other.AccountId == accountId && other.EndedAt is null;
        }
        finally
        {
            db.Entry(session).State = EntityState.Detached;
        }
    }
}
