using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Net.Http.Headers;
using OneStory.Testing.Areas;

namespace OneStory.Testing.Web;

/// <summary>A person's browser: it keeps cookies, follows redirects and has no scripts.</summary>
public sealed class Browser
{
    internal static readonly Uri Start = new("https://onestory.example.org");
    private readonly OneStoryHost host;
    private readonly HttpClient wire;
    private readonly Dictionary<string, string> cookies = [];
    private Guid? signedIn;
    private DateTimeOffset? signedInAt;

    internal Browser(OneStoryHost host, HttpClient? wire = null) => (this.host, this.wire) = (host, wire ?? host.Wire);

    /// <summary>Signs in, or over to somebody else. The session is kept alive when the clock moves, until they sign out.</summary>
    public void SignInAs(Persona persona) => SignInAs(host.Area.AccountOf(persona));

    public void SignInAs(Guid account) => (signedIn, signedInAt) = (account, null);

    /// <summary>Closes and opens again: nothing is left of the session.</summary>
    public void ForgetEverything()
    {
        cookies.Clear();
        signedIn = null;
    }

    /// <summary>Opens an address and follows where it leads. A page that is not found or not allowed is a page too; a failure throws with what was logged.</summary>
    public Task<WebPage> Open(string address) => Go(new(HttpMethod.Get, address));

    /// <summary>Asks for an address and looks at the bare answer: a download, a redirect, a header.</summary>
    public Task<HttpResponseMessage> Fetch(string address) => Send(new(HttpMethod.Get, address));

    /// <summary>Posts fields as they are, with no page to have come from. How it was answered.</summary>
    public async Task<HttpStatusCode> Post(string address, params (string Name, string Value)[] fields) =>
        (await Send(new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) })).StatusCode;

    internal async Task<WebPage> Go(HttpRequestMessage request)
    {
        for (var hop = 0; hop < 10; hop++)
        {
            var response = await Send(request);
            var at = request.RequestUri!;
            if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } onward) return await Read(response, at);
            request = new(HttpMethod.Get, new Uri(at, onward));
        }

        throw new InvalidOperationException($"{request.RequestUri} goes round in a circle.");
    }

    /// <summary>Sends a request of one's own making, with this browser's cookies, and follows nothing.</summary>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.RequestUri = new(Start, request.RequestUri!);
        await KeepSignedIn();
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await wire.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. set])) Keep(cookie);
        if (response.StatusCode == HttpStatusCode.InternalServerError)
            throw new HostFailedException($"{request.Method} {request.RequestUri!.PathAndQuery} failed inside the host:\n{host.Problems.LastOrDefault()}");
        return response;
    }

    private async Task<WebPage> Read(HttpResponseMessage response, Uri at)
    {
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            throw new InvalidOperationException($"{at} is not a page but {response.Content.Headers.ContentType} ({response.StatusCode}). Use {nameof(Fetch)}.");
        var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return new(this, at, response.StatusCode, document);
    }

    private async Task KeepSignedIn()
    {
        if (signedIn is not { } account || signedInAt == host.Clock.GetUtcNow()) return;
        var (name, value) = await host.SignInCookie(account);
        if (signedInAt is null || cookies.ContainsKey(name)) (cookies[name], signedInAt) = (value, host.Clock.GetUtcNow());
        else signedIn = null;
    }

    private void Keep(SetCookieHeaderValue cookie)
    {
        if (cookie.MaxAge <= TimeSpan.Zero || cookie.Expires < host.Clock.GetUtcNow() || cookie.Value.Length == 0) cookies.Remove(cookie.Name.ToString());
        else cookies[cookie.Name.ToString()] = cookie.Value.ToString();
    }
}

/// <summary>The host answered that something went wrong, and this is what it logged of it.</summary>
public sealed class HostFailedException(string message) : Exception(message);
