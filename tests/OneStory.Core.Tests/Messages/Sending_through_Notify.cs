using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

public sealed class Sending_through_Notify : IAsyncLifetime
{
    private static readonly Delivery Taken = new Delivery.Delivered("740e5834-3a29-46b4-9a6f-16142fde533a");
    private static readonly byte[] Pdf = "%PDF-1.7"u8.ToArray();
    private NotifyServer server = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await NotifyServer.Start();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task An_email_fills_in_the_one_template()
    {
        (await Send(Email())).ShouldBe(Taken);
        Arrived().ShouldBe(("/v2/notifications/email",
            """{"email_address":"parent@example.com","template_id":"email-template","personalisation":{"subject":"The draft plan","body":"Dear Zoë,\n\nHere it is."},"reference":"outbox-1"}"""));
    }

    [Fact]
    public async Task A_file_goes_with_an_email_as_a_link()
    {
        (await Send(Email(new Attachment("plan.pdf", "application/pdf", Pdf)))).ShouldBe(Taken);
        var body = server.Arrived.Single().Body;
        body.GetProperty("template_id").GetString().ShouldBe("email-with-file-template");
        body.GetProperty("personalisation").GetProperty("file").GetProperty("file").GetBytesFromBase64().ShouldBe(Pdf);
    }

    [Fact]
    public async Task A_text_goes_to_the_number_as_machines_dial_it()
    {
        (await Send(Text("07700 900 982"))).ShouldBe(Taken);
        Arrived().ShouldBe(("/v2/notifications/sms",
            """{"phone_number":"+447700900982","template_id":"text-template","personalisation":{"body":"We need your views by Monday."},"reference":"outbox-2"}"""));
    }

    [Fact]
    public async Task A_letter_is_the_PDF()
    {
        (await Send(new(Channel.Letter, "The parents of Ada Example", "", "", "outbox-3", attachments: [new("letter.pdf", "application/pdf", Pdf)]))).ShouldBe(Taken);
        var (path, body) = server.Arrived.Single();
        path.ShouldBe("/v2/notifications/letter");
        body.GetProperty("content").GetBytesFromBase64().ShouldBe(Pdf);
        body.GetProperty("reference").GetString().ShouldBe("outbox-3");
    }

    [Theory]
    [InlineData(400, "refused for good")]
    [InlineData(403, "refused for now")]
    [InlineData(404, "refused for good")]
    [InlineData(429, "try again")]
    [InlineData(500, "try again")]
    [InlineData(503, "try again")]
    public async Task What_Notify_says_decides(int status, string outcome)
    {
        server.Instead = (status, NotifyServer.Error(status, "SomeError", "What was wrong"));
        Said(await Send(Email())).ShouldBe((outcome, $"GOV.UK Notify said ({status}): What was wrong"));
    }

    [Fact]
    public async Task What_is_not_Notify_is_tried_again()
    {
        server.Instead = (502, "<html>Bad gateway</html>");
        Said(await Send(Email())).ShouldBe(("try again", "GOV.UK Notify said (502): something that could not be read"));
        server.Instead = (200, "<html>Sign in to this network</html>");
        Said(await Send(Email())).Outcome.ShouldBe("try again");
    }

    [Theory]
    [InlineData("onestory-26785a09-ab16-4eb0-8407-a37497a57506-00000000-8d35-48ac-975b-e847b4f122b0", "the signature does not match")]
    [InlineData("onestory-00000000-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0", "it is another service’s")]
    public async Task A_wrong_key_is_not_the_messages_fault(string key, string why)
    {
        using var channel = new NotifyChannel(server.Settings with { ApiKey = key });
        Said(await channel.Send(Email(), Now)).ShouldBe(("refused for now", $"GOV.UK Notify said (403): {why.Replace('’', '\'')}"));
    }

    [Fact]
    public void A_key_that_is_none_is_refused_at_once() =>
        Should.Throw<ArgumentException>(() => new NotifyChannel(server.Settings with { ApiKey = "secret" })).Message.ShouldContain("has not the form of one");

    [Fact]
    public async Task Silence_is_not_waited_out_and_giving_up_is_no_outcome()
    {
        server.Silent = true;
        using var channel = new NotifyChannel(server.Settings with { Patience = TimeSpan.FromSeconds(0.3) });
        Said(await channel.Send(Email(), Now)).ShouldBe(("try again", "GOV.UK Notify did not answer in time."));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Now);
        over.CancelAfter(50);
        await Should.ThrowAsync<OperationCanceledException>(() => channel.Send(Email(), over.Token));
    }

    [Fact]
    public async Task Nobody_there_is_tried_again()
    {
        var settings = server.Settings;
        await server.DisposeAsync();
        using var channel = new NotifyChannel(settings);
        var (outcome, why) = Said(await channel.Send(Email(), Now));
        outcome.ShouldBe("try again");
        why.ShouldStartWith("GOV.UK Notify could not be reached: ");
    }

    [Fact]
    public async Task What_Notify_could_not_send_is_never_sent_in_part()
    {
        Said(await Send(Email(new("a.pdf", "application/pdf", Pdf), new("b.pdf", "application/pdf", Pdf)))).ShouldBe(("refused for good", "GOV.UK Notify sends one file with an email at most."));
        Said(await Send(Email(new Attachment("a.ics", CalendarFile.ContentType, Pdf)))).ShouldBe(("refused for good", "GOV.UK Notify does not send calendar entries."));
        Said(await Send(Email(new Attachment("a.pdf", "application/pdf", new byte[3_000_000])))).ShouldBe(("refused for good", "GOV.UK Notify sends files of 2 MB at most."));
        Said(await Send(Text("01632 960001"))).ShouldBe(("refused for good", "Texts go to mobile numbers, and this is not one."));
        Said(await Send(new(Channel.Letter, "Ada", "", "Words", "a"))).ShouldBe(("refused for good", "A letter is one PDF and nothing else."));
        Said(await Send(new(Channel.Email, "nobody", "", "Words", "a"))).Outcome.ShouldBe("refused for good");
        server.Arrived.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_template_is_said()
    {
        using var channel = new NotifyChannel(server.Settings with { TextTemplate = null });
        Said(await channel.Send(Text("07700 900982"), Now)).ShouldBe(("refused for now", "GOV.UK Notify has not been set up for texts: the template is missing from the settings."));
    }

    private static OutgoingMessage Email(params Attachment[] attachments) =>
        new(Channel.Email, "parent@example.com", "The draft plan", "Dear Zoë,\n\nHere it is.", "outbox-1", "<p>Here it is.</p>", attachments);

    private static OutgoingMessage Text(string to) => new(Channel.Text, to, "", "We need your views by Monday.", "outbox-2");

    private async Task<Delivery> Send(OutgoingMessage message)
    {
        using var channel = new NotifyChannel(server.Settings);
        return await channel.Send(message, Now);
    }

    private (string Path, string Body) Arrived() => (server.Arrived.Single().Path, server.Arrived.Single().Body.GetRawText());

    private static (string Outcome, string Why) Said(Delivery delivery) => delivery switch
    {
        Delivery.Refused refused => (refused.Permanent ? "refused for good" : "refused for now", refused.Why),
        Delivery.TryAgain later => ("try again", later.Why),
        _ => ("delivered", ""),
    };
}
