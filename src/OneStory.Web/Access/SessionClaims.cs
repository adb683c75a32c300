using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OneStory.Access;

namespace OneStory.Web.Access;

/// <summary>What the cookie says: whose it is, which session, since when. Rights are never in it; they are looked up for each request.</summary>
public sealed class SessionClaims(UserManager<Account> users, IOptions<IdentityOptions> options, TimeProvider time) : UserClaimsPrincipalFactory<Account>(users, options)
{
    public const string Session = "session", Began = "began", Stamp = "AspNet.Identity.SecurityStamp";

    public static Guid? SessionOf(ClaimsPrincipal? who) => Guid.TryParse(who?.FindFirstValue(Session), out var id) ? id : null;

    public static Guid? AccountOf(ClaimsPrincipal? who) => Guid.TryParse(who?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static DateTime? BeganAt(ClaimsPrincipal? who) =>
        long.TryParse(who?.FindFirstValue(Began), CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime : null;

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(Session, Guid.NewGuid().ToString()));
        identity.AddClaim(new(Began, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return identity;
    }
}
