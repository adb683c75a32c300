using Microsoft.AspNetCore.WebUtilities;

namespace OneStory.Web.Offer;

/// <summary>
/// Entries that somebody saved, in a cookie on their own device and nowhere else. It holds ids, and is sent to the pages of this Local
/// Offer only.
/// </summary>
public static class SavedList
{
    public const int Most = 60;
    private const string Name = "onestory.saved";
    private const int Letters = 22;

    public static IReadOnlyList<Guid> Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parse(request.Cookies[Name]);
    }

    public static void Write(HttpContext context, string root, IEnumerable<Guid> ids)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name, ToText(ids), new() { Path = root, HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(90) });
    }

    /// <summary>For the cookie, and for an address that shares the list.</summary>
    public static string ToText(IEnumerable<Guid> ids) => string.Concat(ids.Take(Most).Select(id => WebEncoders.Base64UrlEncode(id.ToByteArray())));

    public static IReadOnlyList<Guid> Parse(string? text)
    {
        if (text is null || text.Length % Letters != 0 || text.Length > Most * Letters || !text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')) return [];
        var ids = new List<Guid>();
        try
        {
            for (var at = 0; at < text.Length; at += Letters) ids.Add(new(WebEncoders.Base64UrlDecode(text, at, Letters)));
        }
        catch (FormatException)
        {
            return [];
        }

        return [.. ids.Distinct()];
    }
}
