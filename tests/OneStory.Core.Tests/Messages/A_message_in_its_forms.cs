using OneStory.Authorities;
using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

public class A_message_in_its_forms
{
    private const string Body = "Dear Rosa\n\n## Why\n\nBecause of <b>this</b> & that.\nSecond line.\n\n- one\n\n- two\n\nSee https://example.org/a?b=1&c=2.";

    [Fact]
    public void As_text_it_keeps_every_word() => MessageBody.ToText(Body).ShouldBe("Dear Rosa\n\nWHY\n\nBecause of <b>this</b> & that.\nSecond line.\n\n- one\n\n- two\n\nSee https://example.org/a?b=1&c=2.\n");

    [Fact]
    public void As_a_page_it_encodes_what_people_wrote_and_links_what_is_an_address()
    {
        var html = MessageBody.ToHtml(Body);
        html.ShouldContain("<h2>Why</h2>");
        html.ShouldContain("Because of &lt;b&gt;this&lt;/b&gt; &amp; that.<br>Second line.");
        html.ShouldContain("<ul><li>one</li><li>two</li></ul>");
        html.ShouldContain("<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.");
    }

    [Fact]
    public void As_letters_each_begins_a_page_and_the_address_is_in_the_window()
    {
        var pdf = Letter.Pdf(Ashmere(), [(Message("Rosa Delgado"), null), (Message("Theo Lindqvist"), null)]);
        System.Text.Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        var letters = Letter.Of(Ashmere(), [(Message("Rosa Delgado"), null), (Message("Theo Lindqvist"), null)]);
        letters.Blocks.OfType<OneStory.Documents.AddressBlock>().Select(block => string.Join('|', block.To)).ShouldBe(["Rosa Delgado|3 Quarrendon Row|Ashmere", "Theo Lindqvist|3 Quarrendon Row|Ashmere"]);
    }

    private static OutboxMessage Message(string to) => new()
    {
        Template = "assessment-refused",
        ToName = to,
        To = "3 Quarrendon Row\nAshmere",
        Channel = "letter",
        Subject = "Our decision",
        Body = Body,
        Key = to,
        WrittenAt = new(2026, 12, 11, 9, 0, 0, DateTimeKind.Utc),
        SendAfter = new(2026, 12, 11, 9, 0, 0, DateTimeKind.Utc),
    };

    private static Authority Ashmere()
    {
        Contact Of(string name) => new() { Name = name, Phone = "01632 960001", Email = "a@example.org", Address = "County Hall\nAshmere" };
        return new()
        {
            Id = 990,
            Name = "Ashmere County Council",
            Slug = "ashmere",
            Colour = "#1d5c4b",
            OfficeHours = "9am to 5pm.",
            LocalOfferUrl = "https://localoffer.example.org",
            Contact = Of("SEND Service"),
            AdviceAndSupport = Of("Advice"),
            MediationAdviser = Of("Mediation"),
            DisagreementResolution = Of("Resolution"),
        };
    }
}
