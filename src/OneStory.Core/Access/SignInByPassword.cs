using Microsoft.AspNetCore.Identity;
using OneStory.Messages;

namespace OneStory.Access;

/// <summary>What came of trying a password or a code.</summary>
public abstract record SignInTry
{
    private SignInTry()
    {
    }

    public sealed record Right(Account Account) : SignInTry;

    public sealed record Wrong : SignInTry;

    public sealed record Locked(DateTime Until) : SignInTry;
}

/// <summary>The first of two steps for people who work with children. An address without an account takes as long and counts as many tries.</summary>
public sealed class SignInByPassword(OneStoryDbContext db, IPasswordHasher<Account> hasher, TriesLimit tries) : IUseCase
{
    private static string? nobodysHash;

    public async Task<SignInTry> Do(string email, string password)
    {
        ArgumentNullException.ThrowIfNull(email);
        if (await tries.Count("password", email) is { } until) return new SignInTry.Locked(until);
        var normal = NewAccount.Normal(email);
        var account = await db.Accounts.FirstOrDefaultAsync(one => one.NormalizedEmail == normal);
        var verdict = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? NobodysHash(), password ?? "");
        if (account?.PasswordHash is null || verdict == PasswordVerificationResult.Failed)
            return await tries.Wrong("password", email) is { } locked ? new SignInTry.Locked(locked) : new SignInTry.Wrong();
        await tries.Right("password", email);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.PasswordHash = hasher.HashPassword(account, password!);
            await db.SaveChangesAsync();
        }

        return new SignInTry.Right(account);
    }

    private string NobodysHash() => nobodysHash ??= hasher.HashPassword(null!, OneTimeSecret.New());
}

/// <summary>Changes a password, which ends every session but the one it is changed in.</summary>
public sealed class ChangePassword(OneStoryDbContext db, IPasswordHasher<Account> hasher, TriesLimit tries, SystemMessages messages) : IUseCase
{
    /// <param name="current">The password until now; null where a link was used to choose a new one.</param>
    /// <returns>Why not, with the field, or null where it is changed.</returns>
    public async Task<(string Field, string Why)?> Do(Guid accountId, string? current, string password, bool byLink)
    {
        var account = await db.Accounts.FirstAsync(one => one.Id == accountId);
        if (!byLink && await CurrentIsWrong(account, current) is { } wrong) return ("Current", wrong);
        if (PasswordRules.WhyNot(password, account.Name, account.Email) is { } whyNot) return ("Password", whyNot);
        hasher.SetPassword(account, password);
        messages.Changed(account, "Your password was changed");
        await db.SaveChangesAsync();
        await tries.Right("password", account.Email!);
        return null;
    }

    private async Task<string?> CurrentIsWrong(Account account, string? current)
    {
        if (await tries.Count("password", account.Email!) is not null) return "Too many wrong tries. Wait 15 minutes, then try again.";
        if (account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, current ?? "") != PasswordVerificationResult.Failed) return null;
        await tries.Wrong("password", account.Email!);
        return "This is not your password now.";
    }
}
