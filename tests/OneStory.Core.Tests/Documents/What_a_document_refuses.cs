using OneStory.Documents;

namespace OneStory.Core.Tests.Documents;

public class What_a_document_refuses
{
    [Fact]
    public void A_row_with_too_few_cells() =>
        Should.Throw<ArgumentException>(() => new Table("Provision", ["A", "B"], new Row("only one"))).Message.ShouldStartWith("A row of the table 'Provision' has 1 cells, but the header has 2.");

    [Fact]
    public void A_table_without_columns() => Should.Throw<ArgumentException>(() => new Table("Provision", [])).Message.ShouldContain("at least one column");

    [Fact]
    public void Widths_that_are_not_one_for_each_column()
    {
        Should.Throw<ArgumentException>(() => new Table("T", ["A", "B"]) { Widths = [1] }).Message.ShouldContain("needs 2 widths");
        Should.Throw<ArgumentException>(() => new Table("T", ["A"]) { Widths = [0] });
    }

    [Theory, InlineData("javascript:alert(1)"), InlineData("file:///etc/passwd"), InlineData("/relative"), InlineData("data:text/html,x"), InlineData("")]
    public void A_link_that_is_not_a_whole_address(string address) =>
        Should.Throw<ArgumentException>(() => Run.LinkTo("here", address)).Message.ShouldContain("give a whole address");

    [Theory, InlineData("https://example.org/a?b=c"), InlineData("mailto:send@example.org"), InlineData("tel:01632960200")]
    public void But_not_a_link_that_is(string address) => Run.LinkTo("here", address).Link.ShouldBe(address);

    [Theory, InlineData(0), InlineData(4)]
    public void A_heading_of_no_known_level(int level) => Should.Throw<ArgumentOutOfRangeException>(() => new Heading(level, "x"));

    [Theory, InlineData("red"), InlineData("#12345"), InlineData("#1234567"), InlineData("#12345g"), InlineData("")]
    public void A_colour_that_is_not_one(string text) => Should.Throw<FormatException>(() => Colour.Parse(text)).Message.ShouldContain("is not a colour");

    [Fact]
    public void A_language_that_is_not_a_tag() => Should.Throw<ArgumentException>(() => Examples.Empty with { Language = "\"><x" }).Message.ShouldContain("is not a language tag");

    [Fact]
    public void A_picture_without_words_or_that_is_no_picture()
    {
        Should.Throw<ArgumentException>(() => new Picture(QrCode.Png("https://example.org"), " ")).Message.ShouldContain("needs words");
        Should.Throw<ArgumentException>(() => new Picture("GIF89a not a picture we take at all, sorry"u8.ToArray(), "x")).Message.ShouldContain("neither a PNG nor a JPEG");
    }

    [Fact]
    public void A_code_for_something_that_is_not_an_address() => Should.Throw<ArgumentException>(() => QrCode.Png("javascript:x"));

    [Theory, InlineData("#ffff00"), InlineData("#ffffff"), InlineData("#00ff88")]
    public void A_colour_too_pale_to_read_is_darkened_for_text(string colour)
    {
        var pale = Colour.Parse(colour);
        pale.ForText().ShouldNotBe(pale);
        Colour.Parse("#1d5a7a").ForText().ShouldBe(Colour.Parse("#1d5a7a"));
    }
}
