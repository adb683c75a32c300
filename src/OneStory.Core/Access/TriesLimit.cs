namespace OneStory.Access;

/// <summary>
/// Five wrong tries, then fifteen minutes' wait. A try is counted before it is judged, so that many sent at once gain nothing; and
/// for whatever was typed, so that an address without an account waits as one with.
/// </summary>
public sealed class TriesLimit(OneStoryDbContext db, TimeProvider time) : IUseCase
{
    public const int Most = 5;

    public static TimeSpan Wait { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Counts a try.</summary>
    /// <param name="what">"password".</param>
    /// <param name="about">The address typed, or the account where it is known.</param>
    /// <returns>Until when there is nothing to try, or null where it may be judged.</returns>
    public async Task<DateTime?> Count(string what, string about)
    {
        var (key, now) = (Key(what, about), Now);
        var longAgo = now - Wait;
        await db.WrongTries.Where(tries => tries.Id == key && tries.LastAt <= longAgo && (tries.LockedUntil == null || tries.LockedUntil <= now)).ExecuteDeleteAsync();
        if (await CountOneMore(key, now) == 0 && !await Begin(key, now)) await CountOneMore(key, now);
        var stands = await db.WrongTries.AsNoTracking().FirstAsync(tries => tries.Id == key);
        if (stands.LockedUntil is null && stands.Count > Most) return await Lock(key, now);
        return stands.LockedUntil;
    }

    /// <summary>What was tried was wrong. Gives until when nothing more can be tried, where that was the last try.</summary>
    public async Task<DateTime?> Wrong(string what, string about)
    {
        var key = Key(what, about);
        return await db.WrongTries.AnyAsync(tries => tries.Id == key && tries.Count >= Most) ? await Lock(key, Now) : null;
    }

    /// <summary>What was tried was right: the count begins again.</summary>
    public Task Right(string what, string about)
    {
        var key = Key(what, about);
        return db.WrongTries.Where(tries => tries.Id == key).ExecuteDeleteAsync();
    }

    /// <summary>What was tried was right and does not count. Those before it do: they may have been tries at somebody else's.</summary>
    public Task TakeBack(string what, string about)
    {
        var key = Key(what, about);
        return db.WrongTries.Where(tries => tries.Id == key && tries.LockedUntil == null && tries.Count > 0).ExecuteUpdateAsync(set => set.SetProperty(tries => tries.Count, tries => tries.Count - 1));
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static string Key(string what, string about) => OneTimeSecret.Hash($"{what}\n{about.Trim().ToUpperInvariant()}");

    private Task<int> CountOneMore(string key, DateTime now) => db.WrongTries.Where(tries => tries.Id == key && tries.LockedUntil == null)
        .ExecuteUpdateAsync(set => set.SetProperty(tries => tries.Count, tries => tries.Count + 1).SetProperty(tries => tries.LastAt, now));

    private async Task<bool> Begin(string key, DateTime now)
    {
        if (await db.WrongTries.AnyAsync(tries => tries.Id == key)) return true;
        var first = new WrongTries { Id = key, Count = 1, LastAt = now };
        db.WrongTries.Add(first);
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            db.Entry(first).State = EntityState.Detached;
        }
    }

    private async Task<DateTime> Lock(string key, DateTime now)
    {
        var until = now + Wait;
        await db.WrongTries.Where(tries => tries.Id == key).ExecuteUpdateAsync(set => set.SetProperty(tries => tries.LockedUntil, until).SetProperty(tries => tries.LastAt, now));
        return until;
    }
}
