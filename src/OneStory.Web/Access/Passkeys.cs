using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using OneStory.Access;
using OneStory.Data;
using OneStory.Messages;

namespace OneStory.Web.Access;

/// <summary>A passkey as its owner knows it.</summary>
public sealed record KnownPasskey(string Id, string Name, DateTimeOffset Made);

/// <summary>The passkeys of an account.</summary>
public sealed class Passkeys(SignInManager<Account> signIn, SecondFactors factors, SystemMessages messages, OneStoryDbContext db)
{
    private const int Longest = 64 * 1024, Most = 20;

    private UserManager<Account> Users => signIn.UserManager;

    /// <summary>What the device is asked to make one with, as JSON.</summary>
    public Task<string> Options(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name });
    }

    public async Task<IReadOnlyList<KnownPasskey>> Of(Account account) =>
        [.. (await Users.GetPasskeysAsync(account)).Select(one => new KnownPasskey(Base64Url.EncodeToString(one.CredentialId), one.Name ?? "Passkey", one.CreatedAt)).OrderBy(one => one.Made)];

    /// <returns>Why not, or null where it is added.</returns>
    public async Task<string?> Add(Guid accountId, string? credential, string? agent)
    {
        if (string.IsNullOrEmpty(credential) || credential.Length > Longest) return "No passkey was made. You can try again, or use an authenticator app.";
        if (await Attest(credential) is not { Succeeded: true } made || made.UserEntity.Id != accountId.ToString()) return "The passkey did not work. Try again, or use an authenticator app.";
        var account = await Users.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("There is no such account.");
        if ((await Users.GetPasskeysAsync(account)).Count >= Most) return $"You have {Most} passkeys. Remove one that you no longer use, then add this one.";
        made.Passkey.Name = Device.Of(agent);
        messages.Changed(account, "A passkey was added to sign in as you");
        var added = await Users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return added.Succeeded ? null : "The passkey could not be saved. Try again.";
    }

    /// <returns>Why not, or null where it is removed.</returns>
    public async Task<string?> Remove(Guid accountId, string id)
    {
        var account = await Users.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("There is no such account.");
        var all = await Users.GetPasskeysAsync(account);
        if (all.FirstOrDefault(one => Base64Url.EncodeToString(one.CredentialId) == id) is not { } passkey) return null;
        if (!account.IsFamily && all.Count == 1 && !(await factors.Of(accountId)).Code) return "Set up an authenticator app or another passkey first. Without one you could not sign in.";
        messages.Changed(account, "A passkey of yours was removed");
        await Users.RemovePasskeyAsync(account, passkey.CredentialId);
        await db.SaveChangesAsync();
        return null;
    }

    private async Task<PasskeyAttestationResult?> Attest(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of this browser, or too long ago.
            return null;
        }
    }
}
