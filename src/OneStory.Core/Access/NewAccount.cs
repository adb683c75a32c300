using Microsoft.AspNetCore.Identity;

namespace OneStory.Access;

/// <summary>Makes accounts inside an act, to be saved with it.</summary>
public static class NewAccount
{
    /// <summary>What addresses are compared by, as Identity's own normaliser does.</summary>
    public static string Normal(string email) => (email ?? "").Trim().Normalize().ToUpperInvariant();

    public static Account Of(string name, string email, bool isFamily) => new()
    {
        Name = name.Trim(),
        UserName = email.Trim(),
        NormalizedUserName = Normal(email),
        Email = email.Trim(),
        NormalizedEmail = Normal(email),
        EmailConfirmed = true,
        IsFamily = isFamily,
        SecurityStamp = NewStamp(),
    };

    /// <summary>A new stamp ends every session that was begun under the last.</summary>
    public static string NewStamp() => Guid.NewGuid().ToString("n");

    /// <summary>Sets a password that has been found good.</summary>
    public static void SetPassword(this IPasswordHasher<Account> hasher, Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        ArgumentNullException.ThrowIfNull(account);
        (account.PasswordHash, account.SecurityStamp) = (hasher.HashPassword(account, password), NewStamp());
    }
}
