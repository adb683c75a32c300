using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace OneStory.Messages;

/// <summary>How to reach a mail server.</summary>
public sealed record SmtpSettings
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Whether the conversation must be encrypted (STARTTLS). Off only towards a server on this machine.</summary>
    public bool Encrypted { get; init; } = true;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>Whom messages are from: "The SEND team" at send@example.org.</summary>
    public required EmailAddress From { get; init; }

    public string FromName { get; init; } = "";

    /// <summary>How long one message may take in all.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>
/// Email through a mail server. A message carries its reference as its Message-ID, so that when an answer is lost and it is
/// sent again, the reader's mailbox knows it for the same.
/// </summary>
public sealed class SmtpChannel(SmtpSettings settings) : IMessageChannel
{
    // RFC 5321, 4.2 and RFC 4954, 6: what a server says when it is we who are not let in, whatever the message.
    private static readonly int[] NotLetIn = [530, 534, 535, 538];

    /// <inheritdoc/>
    public async Task<Delivery> Send(OutgoingMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Channel != Channel.Email) return new Delivery.Refused("Mail servers carry email, and neither texts nor letters.", Permanent: true);
        if (!EmailAddress.TryParse(message.To, out var to, out var whyNot)) return new Delivery.Refused(whyNot, Permanent: true);

        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(settings.Patience);
        var id = $"<{message.Reference}@{settings.From.Domain}>";
        using var mail = Mail(message, to, id);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted };
        if (settings.UserName is { } user) client.Credentials = new NetworkCredential(user, settings.Password);
        try
        {
            await client.SendMailAsync(mail, late.Token);
            return new Delivery.Delivered(id);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Delivery.TryAgain(string.Create(CultureInfo.InvariantCulture, $"The mail server did not answer within {settings.Patience.TotalSeconds:0.#} seconds."));
        }
        catch (SmtpException problem)
        {
            return Outcome(problem);
        }
    }

    private static Delivery Outcome(SmtpException problem)
    {
        var why = $"The mail server said: {(problem.InnerException ?? problem).Message}";
        var code = (int)problem.StatusCode;
        if (NotLetIn.Contains(code)) return new Delivery.Refused(why, Permanent: false);
        return code is >= 500 and < 600 ? new Delivery.Refused(why, Permanent: true) : new Delivery.TryAgain(why);
    }

    private MailMessage Mail(OutgoingMessage message, EmailAddress to, string id)
    {
        var mail = new MailMessage(new MailAddress(settings.From.Value, settings.FromName, Encoding.UTF8), new MailAddress(to.Value))
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.BodyText,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", id);
        // RFC 3834: so that no out-of-office answers us.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.BodyHtml is { } html)
        {
            var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
            view.TransferEncoding = TransferEncoding.QuotedPrintable;
            mail.AlternateViews.Add(view);
        }

        foreach (var attachment in message.Attachments)
            mail.Attachments.Add(new(new MemoryStream(attachment.Content, writable: false), new ContentType(attachment.ContentType))
            {
                Name = attachment.Name,
                NameEncoding = Encoding.UTF8,
                TransferEncoding = TransferEncoding.Base64,
            });
        return mail;
    }
}
