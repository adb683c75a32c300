using System.Net;
using System.Net.Sockets;
using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

/// <summary>A mail server that all the tests of a class share.</summary>
public sealed class RunningMailServer : IAsyncLifetime
{
    private MailServer? server;

    public MailServer Server
    {
        get
        {
            Assert.SkipUnless(server is not null, "A mail server for tests (Debian: python3-aiosmtpd) is not installed on this machine.");
            return server!;
        }
    }

    public SmtpSettings Settings => new()
    {
        Host = "127.0.0.1",
        Port = Server.Port,
        Encrypted = false,
        From = EmailAddress.Parse("send@example.org"),
        FromName = "The SEND team",
    };

    public async ValueTask InitializeAsync() => server = await MailServer.Start(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }
}

public class Sending_email(RunningMailServer running) : IClassFixture<RunningMailServer>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7"u8, 0, 13, 10, 13, 46, 13, 10, 255];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_arrives_as_it_was_written()
    {
        const string text = "Dear Zoë,\n\nWe will decide by Monday 14 December 2026.\n.\n. A line that begins with a dot = £5.\nhttps://example.org/a?b=c&d=é";
        var mail = await Arrival(Message("as-written", "Ada’s EHC needs assessment: what happens next, in a subject so long that it has to be folded", text));
        mail.EnvelopeFrom.ShouldBe("send@example.org");
        mail.EnvelopeTo.ShouldBe(["parent@example.com"]);
        mail.From.ShouldBe("The SEND team <send@example.org>");
        mail.To.ShouldBe("parent@example.com");
        mail.Subject.ShouldBe("Ada’s EHC needs assessment: what happens next, in a subject so long that it has to be folded");
        mail.Shape.ShouldBe("text/plain");
        mail.Parts.Single().Text.ShouldBe(text);
        mail.HeaderNames.ShouldContain("Auto-Submitted");
    }

    [Fact]
    public async Task A_page_stands_beside_the_words_and_files_beside_both()
    {
        var calendar = CalendarFile.For(
            new CalendarDeadline("a@example.org", "Your views on the draft", new(2026, 12, 14)),
            new("The SEND team", EmailAddress.Parse("send@example.org")), new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var mail = await Arrival(new(
            Channel.Email, "parent@example.com", "The draft plan", "The draft is here.", "with-files", "<p>The draft is <b>here</b> – Zoë.</p>",
            [new("Zoë’s plan.pdf", "application/pdf", Pdf), new("date.ics", CalendarFile.ContentType, System.Text.Encoding.UTF8.GetBytes(calendar))]));
        mail.Shape.ShouldBe("multipart/mixed(multipart/alternative(text/plain text/html) application/pdf text/calendar)");
        mail.Parts[0].Text.ShouldBe("The draft is here.");
        mail.Parts[1].Text.ShouldBe("<p>The draft is <b>here</b> – Zoë.</p>");
        mail.Parts[2].Name.ShouldBe("Zoë’s plan.pdf");
        mail.Parts[2].Content.ShouldBe(Pdf);
        mail.Parts[3].Name.ShouldBe("date.ics");
        mail.Parts[3].Method.ShouldBe("PUBLISH");
        System.Text.Encoding.UTF8.GetString(mail.Parts[3].Content).ShouldBe(calendar);
    }

    [Fact]
    public async Task The_same_message_tried_twice_has_the_same_id()
    {
        var message = Message("outbox-4711", "Twice", "Once is enough.");
        var first = await Send(message);
        var second = await Send(message);
        first.ShouldBe(new Delivery.Delivered("<outbox-4711@example.org>"));
        second.ShouldBe(first);
        running.Server.Arrived.Where(mail => mail.Subject == "Twice").Select(mail => mail.MessageId).ShouldBe(["<outbox-4711@example.org>", "<outbox-4711@example.org>"]);
    }

    [Theory]
    [InlineData("nobody@example.com", "refused for good", "No such person here")]
    [InlineData("stranger@example.com", "refused for now", "Authentication required")]
    [InlineData("busy@example.com", "try again", "Come back later")]
    [InlineData("silence@example.com", "try again", "did not answer within 0.5 seconds")]
    [InlineData("not an address", "refused for good", "An email address has no spaces in it.")]
    public async Task What_became_of_it_is_said(string to, string outcome, string why)
    {
        var channel = new SmtpChannel(running.Settings with { Patience = TimeSpan.FromSeconds(0.5) });
        var delivery = await channel.Send(Message("outcome", "Outcome", "Words", to), Now);
        var (said, because) = delivery switch
        {
            Delivery.Refused refused => (refused.Permanent ? "refused for good" : "refused for now", refused.Why),
            Delivery.TryAgain later => ("try again", later.Why),
            _ => ("delivered", ""),
        };
        said.ShouldBe(outcome, because);
        because.ShouldContain(why);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        (await new SmtpChannel(Nowhere(port)).Send(Message("gone", "a", "b"), Now)).ShouldBeOfType<Delivery.TryAgain>();
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for_without_end_and_giving_up_is_no_outcome()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var channel = new SmtpChannel(Nowhere(((IPEndPoint)silent.LocalEndpoint).Port) with { Patience = TimeSpan.FromSeconds(0.3) });
        (await channel.Send(Message("silent", "a", "b"), Now)).ShouldBe(new Delivery.TryAgain("The mail server did not answer within 0.3 seconds."));

        using var over = CancellationTokenSource.CreateLinkedTokenSource(Now);
        over.CancelAfter(50);
        await Should.ThrowAsync<OperationCanceledException>(() => channel.Send(Message("given-up", "a", "b"), over.Token));
    }

    [Fact]
    public async Task Texts_and_letters_are_not_for_a_mail_server() =>
        (await new SmtpChannel(Nowhere(25)).Send(new(Channel.Text, "07700 900982", "", "Words", "a-text"), Now)).ShouldBeOfType<Delivery.Refused>().Permanent.ShouldBeTrue();

    private static SmtpSettings Nowhere(int port) => new() { Host = "127.0.0.1", Port = port, Encrypted = false, From = EmailAddress.Parse("send@example.org") };

    private static OutgoingMessage Message(string reference, string subject, string text, string to = "parent@example.com") => new(Channel.Email, to, subject, text, reference);

    private Task<Delivery> Send(OutgoingMessage message) => new SmtpChannel(running.Settings).Send(message, Now);

    private async Task<ArrivedMail> Arrival(OutgoingMessage message)
    {
        (await Send(message)).ShouldBe(new Delivery.Delivered($"<{message.Reference}@example.org>"));
        return running.Server.Arrived.Single(mail => mail.MessageId == $"<{message.Reference}@example.org>");
    }
}
