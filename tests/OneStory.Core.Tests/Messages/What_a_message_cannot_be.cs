using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

public class What_a_message_cannot_be
{
    public static TheoryData<string> Breaks => ["\r\nBcc: everybody@example.com", "\nBcc: a", "\rBcc: a", "\0", "\u0085", "\u2028", "\t"];

    [Theory]
    [MemberData(nameof(Breaks))]
    public void One_with_a_header_slipped_into_it(string break_)
    {
        Refuses(() => new OutgoingMessage(Channel.Email, "a@example.org" + break_, "s", "b", "r"), "to");
        Refuses(() => new OutgoingMessage(Channel.Email, "a@example.org", "s" + break_, "b", "r"), "subject");
        Refuses(() => new OutgoingMessage(Channel.Email, "a@example.org", "s", "b", "r" + break_), "reference");
        Refuses(() => new Attachment("a.pdf" + break_, "application/pdf", []), "name");
        Refuses(() => new Attachment("a.pdf", "application/pdf" + break_, []), "contentType");
        EmailAddress.TryParse("a@example.org" + break_ + "x", out _, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("<a>")]
    [InlineData("a@b")]
    [InlineData(".a")]
    public void One_whose_reference_is_no_part_of_an_id(string reference) =>
        Refuses(() => new OutgoingMessage(Channel.Email, "a@example.org", "s", "b", reference), "reference");

    [Fact]
    public void One_with_a_file_of_no_type() => Refuses(() => new Attachment("a.pdf", "pdf", []), "contentType");

    private static void Refuses(Func<object> make, string part) => Should.Throw<ArgumentException>(make).ParamName.ShouldBe(part);
}
