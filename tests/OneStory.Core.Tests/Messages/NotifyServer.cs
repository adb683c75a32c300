using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

/// <summary>As much of GOV.UK Notify as sending asks for, on this machine. It lets in only what is signed as Notify wants it.</summary>
public sealed class NotifyServer : IAsyncDisposable
{
    public const string ServiceId = "26785a09-ab16-4eb0-8407-a37497a57506", Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    private readonly WebApplication app;

    private NotifyServer(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Path, JsonElement Body)> Arrived { get; } = [];

    /// <summary>What to answer instead of taking the message: a status and a body.</summary>
    public (int Status, string Body)? Instead { get; set; }

    /// <summary>Whether to answer nothing at all.</summary>
    public bool Silent { get; set; }

    public NotifySettings Settings => new()
    {
        Address = new(app.Urls.Single()),
        ApiKey = $"onestory-{ServiceId}-{Secret}",
        EmailTemplate = "email-template",
        EmailWithFileTemplate = "email-with-file-template",
        TextTemplate = "text-template",
    };

    public static async Task<NotifyServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new NotifyServer(builder.Build());
        server.app.Run(server.Answer);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        if (Silent) await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var (status, body) = Instead
            ?? (WhyNotLetIn(http.Request.Headers.Authorization.ToString()) is { } why ? (403, Error(403, "AuthError", why)) : await Take(http.Request));
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
    }

    private async Task<(int, string)> Take(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || request.Path.Value is not ("/v2/notifications/email" or "/v2/notifications/sms" or "/v2/notifications/letter"))
            return (404, Error(404, "NotFound", "There is no such page"));
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        Arrived.Enqueue((request.Path.Value, body));
        return (201, JsonSerializer.Serialize(new { id = "740e5834-3a29-46b4-9a6f-16142fde533a", reference = body.GetProperty("reference").GetString(), uri = "https://example.org/" }));
    }

    public static string Error(int status, string error, string message) =>
        JsonSerializer.Serialize(new { status_code = status, errors = new[] { new { error, message } } });

    /// <summary>RFC 7519: the head, what is claimed, and the HMAC of both with the secret.</summary>
    private static string? WhyNotLetIn(string authorization)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.Ordinal)) return "there is no token";
        var parts = authorization["Bearer ".Length..].Split('.');
        if (parts.Length != 3) return "this is no token";
        var head = JsonSerializer.Deserialize<JsonElement>(Decoded(parts[0]));
        var claims = JsonSerializer.Deserialize<JsonElement>(Decoded(parts[1]));
        if (head.GetProperty("alg").GetString() is not "HS256") return "it is signed another way";
        if (!HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")).AsSpan().SequenceEqual(Decoded(parts[2]))) return "the signature does not match";
        if (claims.GetProperty("iss").GetString() is not ServiceId) return "it is another service's";
        return Math.Abs(claims.GetProperty("iat").GetDouble() - TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()) > 30 ? "it is not of now" : null;
    }

    private static byte[] Decoded(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);
}
