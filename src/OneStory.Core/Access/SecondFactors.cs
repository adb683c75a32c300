using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OneStory.Messages;

namespace OneStory.Access;

/// <summary>The second step for people who work with children: an authenticator's code, or a recovery code in its place. A passkey is both steps in one.</summary>
public sealed class SecondFactors(OneStoryDbContext db, IDataProtectionProvider protection, IPasswordHasher<Account> hasher, TriesLimit tries, TimeProvider time, SystemMessages messages) : IUseCase
{
    private const int HowManyRecoveryCodes = 10;

    // Crockford's: no letter that is read as another or as a digit.
    private const string RecoveryLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly IDataProtector protector = protection.CreateProtector("OneStory.Access.AuthenticatorKey");

    /// <summary>What the account can take its second step by.</summary>
    public async Task<(bool Code, bool Passkey)> Of(Guid accountId) => (
        await db.Accounts.AnyAsync(account => account.Id == accountId && account.ProtectedCodeKey != null),
        await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(passkey => passkey.UserId == accountId));

    /// <summary>A key for a new authenticator, as it is shown, and as a form can carry it for this account and no other.</summary>
    public (string Key, string Carried) NewKey(Guid accountId)
    {
        var key = AuthenticatorCode.NewKey();
        return (key, protector.Protect($"{accountId:n}:{key}"));
    }

    /// <summary>The key that a form carried, or null where it is another's.</summary>
    public string? KeyIn(string? carried, Guid accountId)
    {
        try
        {
            var text = protector.Unprotect(carried ?? "");
            return text.StartsWith($"{accountId:n}:", StringComparison.Ordinal) ? text[33..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Takes the authenticator into use, once it has shown a right code. Null where the code was wrong.</summary>
    /// <returns>Recovery codes, to be shown this once.</returns>
    public async Task<IReadOnlyList<string>?> SetUpCode(Guid accountId, string key, string? typed)
    {
        if (AuthenticatorCode.StepOf(typed, key, time.GetUtcNow(), 0) is not { } step) return null;
        var account = await db.Accounts.FirstAsync(one => one.Id == accountId);
        (account.ProtectedCodeKey, account.LastCodeStep) = (protector.Protect(key), step);
        messages.Changed(account, "An authenticator app was set up to sign in as you");
        return await NewRecoveryCodes(accountId);
    }

    /// <summary>New recovery codes, in place of any there were.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(Guid accountId)
    {
        await db.RecoveryCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync();
        List<string> codes = [.. Enumerable.Range(0, HowManyRecoveryCodes).Select(_ => new string(RandomNumberGenerator.GetItems<char>(RecoveryLetters, 10)))];
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Hash = hasher.HashPassword(null!, code) }));
        await db.SaveChangesAsync();
        return [.. codes.Select(code => $"{code[..5]}-{code[5..]}")];
    }

    /// <summary>Tries a code from the authenticator. None is accepted twice.</summary>
    public async Task<SignInTry> TryCode(Guid accountId, string? typed)
    {
        if (await tries.Count("code", accountId.ToString()) is { } until) return new SignInTry.Locked(until);
        var account = await db.Accounts.AsNoTracking().FirstAsync(one => one.Id == accountId);
        if (account.ProtectedCodeKey is { } kept && AuthenticatorCode.StepOf(typed, protector.Unprotect(kept), time.GetUtcNow(), account.LastCodeStep) is { } step
            && await db.Accounts.Where(one => one.Id == accountId && one.LastCodeStep < step).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastCodeStep, step)) == 1)
            return await Right(account);
        return await Wrong(accountId);
    }

    /// <summary>Tries a recovery code, which is then used up.</summary>
    public async Task<SignInTry> TryRecoveryCode(Guid accountId, string? typed)
    {
        if (await tries.Count("code", accountId.ToString()) is { } until) return new SignInTry.Locked(until);
        var code = Plain(typed);
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var kept in await db.RecoveryCodes.AsNoTracking().Where(one => one.AccountId == accountId && one.UsedAt == null).ToListAsync())
        {
            if (code.Length != 10 || hasher.VerifyHashedPassword(null!, kept.Hash, code) == PasswordVerificationResult.Failed) continue;
            if (await db.RecoveryCodes.Where(one => one.Id == kept.Id && one.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now)) == 0) break;
            var account = await db.Accounts.FirstAsync(one => one.Id == accountId);
            messages.Changed(account, "A recovery code was used to sign in as you");
            await db.SaveChangesAsync();
            return await Right(account);
        }

        return await Wrong(accountId);
    }

    public Task<int> RecoveryCodesLeft(Guid accountId) => db.RecoveryCodes.CountAsync(code => code.AccountId == accountId && code.UsedAt == null);

    /// <summary>Takes the authenticator out of use. The last way to sign in cannot be taken out.</summary>
    /// <returns>Why not, or null where it is done.</returns>
    public async Task<string?> RemoveCode(Guid accountId)
    {
        if (await Of(accountId) is { Passkey: false }) return "Add a passkey first. Without a code or a passkey you could not sign in.";
        var account = await db.Accounts.FirstAsync(one => one.Id == accountId);
        account.ProtectedCodeKey = null;
        messages.Changed(account, "Your authenticator app was removed");
        await db.SaveChangesAsync();
        await db.RecoveryCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync();
        return null;
    }

    /// <summary>As people copy it: with or without the hyphen, and O, I and L for the digits they look like.</summary>
    private static string Plain(string? typed) => new([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
        .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter })]);

    private async Task<SignInTry> Right(Account account)
    {
        await tries.Right("code", account.Id.ToString());
        return new SignInTry.Right(account);
    }

    private async Task<SignInTry> Wrong(Guid accountId) =>
        await tries.Wrong("code", accountId.ToString()) is { } locked ? new SignInTry.Locked(locked) : new SignInTry.Wrong();
}
