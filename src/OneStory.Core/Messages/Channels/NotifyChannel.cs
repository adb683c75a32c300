using System.Net;
using System.Text.Json;
using Notify.Client;
using Notify.Exceptions;

namespace OneStory.Messages;

/// <summary>How to reach GOV.UK Notify. Each template has nothing in it but the names of what we fill in.</summary>
public sealed record NotifySettings
{
    public Uri Address { get; init; } = new("https://api.notifications.service.gov.uk/");

    public required string ApiKey { get; init; }

    /// <summary>The template for emails: its subject ((subject)), its message ((body)).</summary>
    public string? EmailTemplate { get; init; }

    /// <summary>The template for emails with a file: the same, with ((file)) where the link to it goes.</summary>
    public string? EmailWithFileTemplate { get; init; }

    /// <summary>The template for texts: its message ((body)).</summary>
    public string? TextTemplate { get; init; }

    /// <summary>How long one message may take in all.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>
/// Emails, texts and letters through GOV.UK Notify, by its own client. Letters are PDFs laid out as Notify's specification
/// says, with the address on them. A file goes with an email as a link, one at most, and never a calendar entry: Notify takes
/// none.
/// </summary>
public sealed class NotifyChannel : IMessageChannel, IDisposable
{
    private const int MostFile = 2 * 1024 * 1024;

    private readonly NotifySettings settings;
    private readonly HttpMessageInvoker connections;

    /// <exception cref="ArgumentException">The key has not the form of one.</exception>
    public NotifyChannel(NotifySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        connections = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        try
        {
            using var http = new HttpClient();
            _ = new NotificationClient(new HttpClientWrapper(http), settings.ApiKey);
        }
        catch (NotifyAuthException problem)
        {
            throw new ArgumentException("The key for GOV.UK Notify has not the form of one: a name, the service's id and a secret.", nameof(settings), problem);
        }
    }

    /// <inheritdoc/>
    public Task<Delivery> Send(OutgoingMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Channel switch
        {
            Channel.Email => SendEmail(message, cancellation),
            Channel.Text => SendText(message, cancellation),
            Channel.Letter => SendLetter(message, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(message), message.Channel, "There is no such channel."),
        };
    }

    public void Dispose() => connections.Dispose();

    private async Task<Delivery> SendEmail(OutgoingMessage message, CancellationToken cancellation)
    {
        if (!EmailAddress.TryParse(message.To, out var to, out var whyNot)) return Never(whyNot);
        if (message.Attachments.Count > 1) return Never("GOV.UK Notify sends one file with an email at most.");
        var filled = new Dictionary<string, object>(StringComparer.Ordinal) { ["subject"] = message.Subject, ["body"] = message.BodyText };
        if (message.Attachments is [var file])
        {
            if (file.ContentType.StartsWith("text/calendar", StringComparison.OrdinalIgnoreCase)) return Never("GOV.UK Notify does not send calendar entries.");
            if (file.Content.Length > MostFile) return Never("GOV.UK Notify sends files of 2 MB at most.");
            filled["file"] = NotificationClient.PrepareUpload(file.Content, false);
        }

        var template = message.Attachments.Count == 0 ? settings.EmailTemplate : settings.EmailWithFileTemplate;
        if (template is null) return NotSetUp(message.Attachments.Count == 0 ? "emails" : "emails with a file");
        return await Ask(async client => (await client.SendEmailAsync(to.Value, template, filled, message.Reference)).id, cancellation);
    }

    private async Task<Delivery> SendText(OutgoingMessage message, CancellationToken cancellation)
    {
        if (!PhoneNumber.TryParse(message.To, out var to, out var whyNot)) return Never(whyNot);
        if (!to.IsMobile) return Never("Texts go to mobile numbers, and this is not one.");
        if (message.Attachments.Count > 0) return Never("A text carries no files.");
        if (settings.TextTemplate is not { } template) return NotSetUp("texts");
        var filled = new Dictionary<string, object>(StringComparer.Ordinal) { ["body"] = message.BodyText };
        return await Ask(async client => (await client.SendSmsAsync(to.Value, template, filled, message.Reference)).id, cancellation);
    }

    private async Task<Delivery> SendLetter(OutgoingMessage message, CancellationToken cancellation) =>
        message.Attachments is [{ ContentType: "application/pdf" } letter]
            ? await Ask(async client => (await client.SendPrecompiledLetterAsync(message.Reference, letter.Content)).id, cancellation)
            : Never("A letter is one PDF and nothing else.");

    private async Task<Delivery> Ask(Func<NotificationClient, Task<string>> send, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(settings.Patience);
        using var call = new NotifyCall(connections, late.Token);
        using var http = new HttpClient(call, disposeHandler: false);
        var wrapper = new HttpClientWrapper(http);
        var client = new NotificationClient(wrapper, settings.ApiKey);
        // The client takes an address only with a connection of its own, which could be given neither patience nor an end.
        wrapper.BaseAddress = settings.Address;
        try
        {
            return new Delivery.Delivered(await send(client));
        }
        catch (NotifyClientException) when (call.Status is { } status)
        {
            return Outcome(status, call.Problem);
        }
        catch (Newtonsoft.Json.JsonException) when (call.Status is { } status)
        {
            return new Delivery.TryAgain($"What answered for GOV.UK Notify ({(int)status}) was not GOV.UK Notify.");
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested && problem.GetBaseException() is OperationCanceledException)
        {
            return new Delivery.TryAgain("GOV.UK Notify did not answer in time.");
        }
        catch (Exception problem) when (IsOutOfReach(problem))
        {
            return new Delivery.TryAgain($"GOV.UK Notify could not be reached: {problem.GetBaseException().Message}");
        }
        catch (AggregateException problem) when (problem.GetBaseException() is OperationCanceledException)
        {
            throw new OperationCanceledException("The message was given up.", problem, cancellation);
        }
    }

    private static bool IsOutOfReach(Exception problem) =>
        problem is HttpRequestException or IOException || (problem as AggregateException)?.Flatten().InnerExceptions.All(IsOutOfReach) == true;

    private static Delivery Outcome(HttpStatusCode status, string problem)
    {
        var why = $"GOV.UK Notify said ({(int)status}): {problem}";
        return (int)status switch
        {
            408 or 429 or >= 500 => new Delivery.TryAgain(why),
            401 or 403 => new Delivery.Refused(why, Permanent: false),
            _ => new Delivery.Refused(why, Permanent: true),
        };
    }

    private static Delivery.Refused Never(string why) => new(why, Permanent: true);

    private static Delivery.Refused NotSetUp(string what) => new($"GOV.UK Notify has not been set up for {what}: the template is missing from the settings.", Permanent: false);

    /// <summary>One request: it ends when its time is over, and what was answered is kept, which the client gives only as a text.</summary>
    private sealed class NotifyCall(HttpMessageInvoker connections, CancellationToken over) : HttpMessageHandler
    {
        public HttpStatusCode? Status { get; private set; }

        public string Problem { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await connections.SendAsync(request, over);
            await response.Content.LoadIntoBufferAsync(over);
            Status = response.StatusCode;
            if (!response.IsSuccessStatusCode) Problem = Read(await response.Content.ReadAsStringAsync(over));
            return response;
        }

        private static string Read(string body)
        {
            try
            {
                using var json = JsonDocument.Parse(body);
                return string.Join(' ', json.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()));
            }
            catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                return body.Length == 0 ? "nothing" : "something that could not be read";
            }
        }
    }
}
