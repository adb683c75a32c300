using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OneStory.Files;

namespace OneStory.Core.Tests.Files;

/// <summary>As much of S3 as a store of files asks for, on this machine: put, get, head and delete of signed requests in one bucket.</summary>
public sealed partial class S3Server : IAsyncDisposable
{
    public const string Bucket = "onestory-files", AccessKey = "AKIAONESTORYEXAMPLE", SecretKey = "onestory-example-secret";

    // Of the form of an object put in parts, which is no hash of it.
    private const string Tag = "\"d41d8cd98f00b204e9800998ecf8427e-1\"";

    private readonly WebApplication app;

    private S3Server(WebApplication app) => this.app = app;

    /// <summary>What is kept, by key.</summary>
    public ConcurrentDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>How many requests to answer with 503 before doing what is asked.</summary>
    public int Busy { get; set; }

    public Uri Address => new(app.Urls.Single());

    public S3Settings Settings => new() { Bucket = Bucket, Region = "eu-west-2", Endpoint = Address, PathStyle = true, AccessKey = AccessKey, SecretKey = SecretKey };

    public static async Task<S3Server> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new S3Server(builder.Build());
        server.app.Run(server.Answer);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        var request = http.Request;
        if (!Signed().IsMatch(request.Headers.Authorization.ToString()))
        {
            await Error(http, 403, "SignatureDoesNotMatch");
            return;
        }

        if (Busy > 0)
        {
            Busy--;
            await request.Body.CopyToAsync(Stream.Null);
            await Error(http, 503, "SlowDown");
            return;
        }

        var path = request.Path.Value!.TrimStart('/').Split('/', 2);
        if (path.Length != 2 || !string.Equals(path[0], Bucket, StringComparison.Ordinal)) await Error(http, 404, "NoSuchBucket");
        else await Act(http, path[1]);
    }

    private async Task Act(HttpContext http, string key)
    {
        switch (http.Request.Method)
        {
            case "PUT":
                Objects[key] = await Body(http.Request);
                http.Response.Headers.ETag = Tag;
                break;
            case "DELETE":
                Objects.TryRemove(key, out _);
                http.Response.StatusCode = 204;
                break;
            case "GET" or "HEAD" when Objects.TryGetValue(key, out var content):
                http.Response.ContentLength = content.Length;
                http.Response.Headers.ETag = Tag;
                http.Response.Headers.LastModified = "Mon, 02 Nov 2026 09:00:00 GMT";
                if (HttpMethods.IsGet(http.Request.Method)) await http.Response.Body.WriteAsync(content);
                break;
            default:
                await Error(http, 404, "NoSuchKey");
                break;
        }
    }

    private static async Task<byte[]> Body(HttpRequest request)
    {
        using var whole = new MemoryStream();
        await request.Body.CopyToAsync(whole);
        return request.Headers["x-amz-content-sha256"].ToString().StartsWith("STREAMING-", StringComparison.Ordinal) ? Unchunked(whole.ToArray()) : whole.ToArray();
    }

    /// <summary>aws-chunked: each chunk's length in hexadecimal and its signature, a line's end, the chunk, a line's end; then one of no length.</summary>
    private static byte[] Unchunked(ReadOnlySpan<byte> body)
    {
        using var content = new MemoryStream();
        while (true)
        {
            var line = body[..body.IndexOf("\r\n"u8)];
            var length = int.Parse(line[..line.IndexOf((byte)';')], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0) return content.ToArray();
            content.Write(body.Slice(line.Length + 2, length));
            body = body[(line.Length + 2 + length + 2)..];
        }
    }

    private static async Task Error(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync($"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>{code}</Message></Error>");
    }

    [GeneratedRegex("^AWS4-HMAC-SHA256 Credential=AKIAONESTORYEXAMPLE/[0-9]{8}/eu-west-2/s3/aws4_request, ?SignedHeaders=[a-z0-9;-]+, ?Signature=[0-9a-f]{64}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Signed();
}
