using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OneStory.Access;
using OneStory.Data;
using OneStory.Web.Host;

namespace OneStory.Web.Access;

/// <summary>A form that was sent too late, as it was filled in.</summary>
public sealed record KeptForm(Guid Id, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles, DateTime At);

/// <summary>
/// Keeps what somebody posted after their session had ended, encrypted, for a day, and for that account alone. Whose it was is
/// told by the cookie that ran out, or by one that remembers who was last signed in in this browser.
/// </summary>
public sealed class FormKeeping(IHttpContextAccessor http, OneStoryDbContext db, IDataProtectionProvider protection, TimeProvider time, IOptions<OneStoryOptions> options)
{
    public const string Field = "kept-form";
    public const int Largest = 1024 * 1024;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);
    private static readonly string[] Secrets = ["password", "credential", "secret", "__requestverificationtoken", Field];
    private readonly IDataProtector fields = protection.CreateProtector("OneStory.Access.KeptForm");
    private readonly IDataProtector last = protection.CreateProtector("OneStory.Access.LastHere");

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    private string LastCookie => options.Value.IsSecure ? "__Host-onestory.last" : "onestory.last";

    /// <summary>Whether a script asks, which keeps what was written itself and needs to be told.</summary>
    public static bool IsAskedByScript(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.XRequestedWith == "XMLHttpRequest" || request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What was filled in, without secrets; null where it is too much to keep or was no form.</summary>
    public static async Task<(List<KeyValuePair<string, string>> Fields, bool HadFiles)?> Posted(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.HasFormContentType) return null;
        try
        {
            var form = await request.ReadFormAsync();
            List<KeyValuePair<string, string>> posted = [.. form.Where(field => !Secrets.Any(secret => field.Key.Contains(secret, StringComparison.OrdinalIgnoreCase)))
                .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];
            return posted.Sum(field => field.Key.Length + field.Value.Length) <= Largest ? (posted, form.Files.Count > 0) : null;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return null;
        }
    }

    public void RememberWho(Guid account)
    {
        var cookie = new CookieBuilder();
        SignInServices.Set(cookie, "onestory.last", options.Value);
        Context.Response.Cookies.Append(cookie.Name!, last.Protect(account.ToString()), cookie.Build(Context));
    }

    /// <summary>Keeps what this request posted. Whether it could be kept.</summary>
    public async Task<bool> Keep(CookieAuthenticationOptions cookies)
    {
        ArgumentNullException.ThrowIfNull(cookies);
        if (WhoseRequest(cookies) is not { } account || await Posted(Context.Request) is not { Fields.Count: > 0 } posted) return false;
        if (!await db.Accounts.AnyAsync(one => one.Id == account)) return false;
        var text = JsonSerializer.Serialize(new Contents(posted.Fields, posted.HadFiles), JsonSerializerOptions.Default);
        db.HeldForms.Add(new() { AccountId = account, Path = Context.Request.Path + Context.Request.QueryString, Protected = fields.Protect(text), HeldAt = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>The form that waits for the account, the latest first.</summary>
    public async Task<Guid?> WaitingFor(Guid account)
    {
        var since = time.GetUtcNow().UtcDateTime - KeptFor;
        await db.HeldForms.Where(form => form.HeldAt <= since).ExecuteDeleteAsync();
        return await db.HeldForms.Where(form => form.AccountId == account).OrderByDescending(form => form.HeldAt).Select(form => (Guid?)form.Id).FirstOrDefaultAsync();
    }

    /// <summary>The form, where it is the account's own and not too old.</summary>
    public async Task<KeptForm?> Find(Guid id, Guid account)
    {
        var since = time.GetUtcNow().UtcDateTime - KeptFor;
        if (await db.HeldForms.AsNoTracking().FirstOrDefaultAsync(form => form.Id == id && form.AccountId == account && form.HeldAt > since) is not { } kept) return null;
        try
        {
            var contents = JsonSerializer.Deserialize<Contents>(fields.Unprotect(kept.Protected), JsonSerializerOptions.Default)!;
            return new(kept.Id, kept.Path, contents.Fields, contents.HadFiles, kept.HeldAt);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public Task Forget(Guid id, Guid account) => db.HeldForms.Where(form => form.Id == id && form.AccountId == account).ExecuteDeleteAsync();

    private Guid? WhoseRequest(CookieAuthenticationOptions cookies)
    {
        if (cookies.CookieManager.GetRequestCookie(Context, cookies.Cookie.Name!) is { } ranOut && cookies.TicketDataFormat.Unprotect(ranOut) is { } ticket)
            return SessionClaims.AccountOf(ticket.Principal);
        try
        {
            return Context.Request.Cookies[LastCookie] is { } who && Guid.TryParse(last.Unprotect(who), out var account) ? account : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Contents(List<KeyValuePair<string, string>> Fields, bool HadFiles);
}

/// <summary>Lets go of a kept form once it has been sent again and taken.</summary>
public sealed class KeptForms(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, Lazy<FormKeeping> forms, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(viewer);
        await next(context);
        if (HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode is >= 300 and < 400 && viewer.AccountId is { } account && context.Request.HasFormContentType
            && Guid.TryParse((await context.Request.ReadFormAsync())[FormKeeping.Field], out var form))
            await forms.Value.Forget(form, account);
    }
}
