using OneStory.Messages;

namespace OneStory.Access;

/// <summary>Sends a family the link that signs them in once. It answers the same whether or not there is such an account.</summary>
public sealed class AskForSignInLink(OneStoryDbContext db, TimeProvider time, TriesLimit tries, SystemMessages messages) : IUseCase
{
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(15);

    /// <summary>What came of asking.</summary>
    /// <param name="WaitUntil">When the address can be tried again, where it was tried too often.</param>
    /// <param name="Shown">The link, for the demonstration to show, which sends none.</param>
    public sealed record Result(DateTime? WaitUntil, Uri? Shown);

    /// <param name="address">Turns "/sign-in/link/…" into an address that a person can follow.</param>
    public async Task<Result> Do(string email, string? returnTo, Func<string, Uri> address, LinkPurpose purpose = LinkPurpose.SignIn)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(address);
        if (await tries.Count(purpose.ToString(), email) is { } wait) return new(wait, null);
        var normal = NewAccount.Normal(email);
        var account = await db.Accounts.FirstOrDefaultAsync(one => one.NormalizedEmail == normal);
        var (secret, now) = (OneTimeSecret.New(), time.GetUtcNow().UtcDateTime);
        if (account is null) return new(null, null);
        var link = address((purpose == LinkPurpose.SignIn ? "/sign-in/link/" : "/sign-in/new-password/") + secret);
        if (account.IsFamily != (purpose == LinkPurpose.SignIn))
        {
            messages.SignInOtherwise(account, address("/sign-in"), now + Lasts);
            await db.SaveChangesAsync();
            return new(null, null);
        }

        db.SignInLinks.Add(new() { AccountId = account.Id, Purpose = purpose, SecretHash = OneTimeSecret.Hash(secret), SentAt = now, ExpiresAt = now + Lasts, ReturnTo = returnTo });
        if (purpose == LinkPurpose.SignIn) messages.SignInLink(account, link, now + Lasts);
        else messages.NewPassword(account, link, now + Lasts);
        await db.SaveChangesAsync();
        return new(null, link);
    }
}

/// <summary>Uses a link, once.</summary>
public sealed class UseSignInLink(OneStoryDbContext db, TimeProvider time, TriesLimit tries) : IUseCase
{
    /// <summary>Whose link it is, without using it; null where it could not be used now.</summary>
    public async Task<Account?> Whose(string secret, LinkPurpose purpose)
    {
        var (hash, now) = (OneTimeSecret.Hash(secret), time.GetUtcNow().UtcDateTime);
        return await db.SignInLinks.Where(link => link.SecretHash == hash && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now)
            .Join(db.Accounts.AsNoTracking(), link => link.AccountId, account => account.Id, (_, account) => account).FirstOrDefaultAsync();
    }

    /// <summary>Whose link it is and where they were going; null where it has been used, has run out, or never was.</summary>
    public async Task<(Account Account, string? ReturnTo)?> Do(string secret, LinkPurpose purpose)
    {
        var (hash, now) = (OneTimeSecret.Hash(secret), time.GetUtcNow().UtcDateTime);
        var usable = db.SignInLinks.Where(link => link.SecretHash == hash && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now);
        if (await usable.ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now)) == 0) return null;
        var used = await db.SignInLinks.AsNoTracking().FirstAsync(link => link.SecretHash == hash);
        await db.SignInLinks.Where(link => link.AccountId == used.AccountId && link.Purpose == purpose && link.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now));
        var account = await db.Accounts.FirstAsync(one => one.Id == used.AccountId);
        await tries.Right(purpose.ToString(), account.Email!);
        return (account, used.ReturnTo);
    }
}
