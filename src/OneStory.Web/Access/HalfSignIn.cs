using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;

namespace OneStory.Web.Access;

/// <summary>Somebody who has given the right password and has still to show a code: a cookie that opens the next step and nothing else.</summary>
public sealed class HalfSignIn(IHttpContextAccessor http, OneStoryDbContext db)
{
    public const string Scheme = "half";

    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(15);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public Task Begin(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(SessionClaims.Stamp, account.SecurityStamp ?? "")], Scheme);
        return Context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Who it is, or null where nobody has, or it was too long ago, or their password has changed since.</summary>
    public async Task<Account?> Who()
    {
        var half = await Context.AuthenticateAsync(Scheme);
        if (SessionClaims.AccountOf(half.Principal) is not { } id) return null;
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id);
        return account?.SecurityStamp is { } stamp && stamp == half.Principal!.FindFirstValue(SessionClaims.Stamp) ? account : null;
    }

    public Task End() => Context.SignOutAsync(Scheme);
}
