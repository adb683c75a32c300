using OneStory.Documents;

namespace OneStory.Core.Tests.Documents;

public class Writing_a_PDF
{
    [Fact]
    public void A_plan_is_read_in_the_order_it_was_written() =>
        Printed.PdfText(Examples.Plan).ShouldSayInOrder(
            "The people in this document are invented.", "Larkfield Council", "Education, health and care plan", "Draft plan", "Born 14 March 2017",
            "Draft 2", "I like drawing foxes.", "Section B", "Asha Rao", "Communication", "Asha understands two key words. The local offer",
            "Remembers birds", "Follows an instruction", "Provision for communication", "Need", "Speech and language therapy", "Visual timetable",
            "Your right to appeal", "You can appeal", "We want her to have friends.", "Yours sincerely", "Hannah Price", "01632 960200");

    [Fact]
    public void It_says_what_it_is_and_whose()
    {
        var facts = Printed.PdfFacts(Examples.Plan);
        facts.ShouldSayInOrder("Title:           Education, health and care plan for Asha Rao", "Author:          Larkfield Council", "CreationDate:    Mon Dec 14", "Tagged:          yes", "Page size:       595.28 x 841.89 pts (A4)");
    }

    [Fact]
    public void Every_part_is_tagged_as_what_it_is()
    {
        var tags = Printed.PdfTags(Examples.Plan);
        foreach (var tag in new[] { "H1 (block)", "H2 (block)", "H3 (block)", "H4 (block)", "P (block)", "L (block)", "LI (block)", "Lbl (block)", "LBody (block)", "BlockQuote", "Figure", "Link (inline)" })
            tags.ShouldContain(tag);
        tags.ShouldSayInOrder("Table (block)", "Caption", "\"Provision for communication\"", "THead", "TR", "TH", "/Scope /Column", "\"Need\"", "TBody", "TR", "TH", "/Scope /Row", "\"B1\"", "TD");
        tags.ShouldSayInOrder("/ListNumbering /Disc", "/ListNumbering /Decimal");
    }

    [Fact]
    public void A_heading_without_a_cover_is_the_first_heading() => Printed.PdfTags(Examples.Letter).ShouldSayInOrder("H1 (block)", "We will assess");

    [Fact]
    public void What_only_decorates_is_not_read_aloud()
    {
        var tags = Printed.PdfTags(Examples.Plan);
        tags.ShouldNotContain("Page 1 of");
        tags.ShouldNotContain("\"DRAFT\"");
        Printed.PdfText(Examples.Plan).ShouldContain("Page 1 of");
    }

    [Fact]
    public void Fonts_are_inside_and_only_the_glyphs_in_use()
    {
        var fonts = Printed.PdfFonts(Examples.Plan).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Count.ShouldBe(3);
        fonts.ShouldAllBe(font => font.Contains("yes yes yes", StringComparison.Ordinal));
        Printed.Pdf(Examples.Plan).Length.ShouldBeLessThan(100_000);
    }

    [Fact]
    public void A_letter_begins_with_both_addresses_and_its_date() =>
        Printed.PdfTags(Examples.Letter).ShouldSayInOrder("Larkfield Council", "SEND team", "01632 960200", "Meera Rao", "14 Fern Close", "11 December 2026", "Our reference: LK/417", "Your reference: MR/1", "Dear Ms Rao");

    [Fact]
    public void A_document_with_nothing_in_it_is_one_page() => Printed.Pages(Examples.Empty).ShouldBe(1);

    [Fact]
    public void Two_hundred_pages_are_numbered_to_the_last()
    {
        var document = Printed.Document([.. Enumerable.Range(1, 200).SelectMany(page => (Block[])[new PageBreak(), new Heading(1, $"Part {page}"), new Paragraph("What is in it.")])]);
        Printed.Pages(document).ShouldBe(200);
        Printed.PdfText(document).ShouldSayInOrder("Page 1 of 200", "Part 2", "Page 2 of 200", "Part 200", "Page 200 of 200");
    }

    [Fact]
    public void A_paragraph_of_ten_thousand_words_loses_none()
    {
        var words = Enumerable.Range(1, 10_000).Select(number => $"word{number}").ToArray();
        var text = Printed.PdfText(Printed.Document(new Paragraph(string.Join(' ', words))));
        text.Split([' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith("word", StringComparison.Ordinal)).ShouldBe(words);
    }

    [Fact]
    public void A_row_longer_than_a_page_goes_on_under_the_same_headings()
    {
        var words = Enumerable.Range(1, 3_000).Select(number => $"word{number}").ToArray();
        var document = Printed.Document(new Table("Long", ["Heading one", "Heading two"], new Row("short", string.Join(' ', words)), new Row("after", "the end")));
        var pages = Printed.PdfText(document).TrimEnd('\f').Split('\f');
        pages.Length.ShouldBeGreaterThan(3);
        pages.ShouldAllBe(page => page.Contains("Heading one", StringComparison.Ordinal) && page.Contains("Heading two", StringComparison.Ordinal));
        string.Concat(pages).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith("word", StringComparison.Ordinal)).ShouldBe(words);
        pages[^1].ShouldContain("the end");
        Printed.PdfTags(document).Split("\"Heading one\"").Length.ShouldBe(2, "a repeated heading is read once");
    }

    [Fact]
    public void A_short_row_is_never_split()
    {
        var rows = Enumerable.Range(1, 60).Select(number => new Row($"first{number}", string.Join('\n', Enumerable.Range(1, 4).Select(line => $"row{number}line{line}"))));
        var pages = Printed.PdfText(Printed.Document(new Table("Rows", ["A", "B"], [.. rows]))).Split('\f');
        pages.Length.ShouldBeGreaterThan(4);
        foreach (var number in Enumerable.Range(1, 60))
            pages.Count(page => page.Contains($"row{number}line1\n", StringComparison.Ordinal) && page.Contains($"row{number}line4\n", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory, InlineData(20), InlineData(30), InlineData(31), InlineData(32), InlineData(33), InlineData(34), InlineData(35), InlineData(36), InlineData(37), InlineData(38)]
    public void A_heading_is_on_the_page_of_what_follows_it(int lines)
    {
        var pages = Printed.PdfText(Printed.Document(
            new Paragraph(string.Join('\n', Enumerable.Repeat("line", lines))), new Heading(2, "The heading"), new Paragraph("What follows it."))).Split('\f');
        pages.ShouldContain(page => page.Contains("The heading", StringComparison.Ordinal) && page.Contains("What follows it.", StringComparison.Ordinal));
    }

    [Theory, InlineData(34), InlineData(35), InlineData(36), InlineData(37), InlineData(38), InlineData(39), InlineData(40)]
    public void A_signature_is_never_alone_on_a_page(int lines)
    {
        var pages = Printed.PdfText(Printed.Document(new Paragraph(string.Join('\n', Enumerable.Repeat("line", lines - 8))), new Paragraph("The last thing said."), new SignatureBlock("Hannah Price"))).Split('\f');
        pages.ShouldContain(page => page.Contains("The last thing said.", StringComparison.Ordinal) && page.Contains("Hannah Price", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_too_long_for_the_head_of_a_page_says_that_there_is_more()
    {
        var document = Printed.Document(new Paragraph("one"), new PageBreak(), new Paragraph("two")) with { Title = string.Join(' ', Enumerable.Repeat("word", 60)) };
        Printed.PdfText(document).ShouldContain("word\u2026");
        Printed.PdfFacts(document).ShouldContain(document.Title);
    }

    [Fact]
    public void A_word_wider_than_the_page_is_broken_and_not_lost()
    {
        var word = string.Concat(Enumerable.Repeat("abcdefghij", 100));
        Printed.PdfText(Printed.Document(new Table("T", ["A", "B", "C"], new Row(word, "b", "c")))).Where(char.IsAsciiLetterLower).Count(letter => letter == 'j').ShouldBe(100);
    }

    [Fact]
    public void A_link_leads_where_it_says()
    {
        var document = Printed.Document(new Paragraph(new RichText(new Run("See "), Run.LinkTo("the offer", "https://larkfield.example.org/a(b)c"))));
        Printed.ShouldDraw(document);
        Printed.PdfTags(document).ShouldSayInOrder("\"See \"", "Link (inline)", "\"the offer\"");
    }

    [Fact]
    public void Every_page_can_be_drawn()
    {
        Printed.ShouldDraw(Examples.Plan);
        Printed.ShouldDraw(Examples.Letter);
        Printed.ShouldDraw(Examples.Letter with { Crest = Examples.Code });
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Printed.Pdf(Examples.Plan).ShouldBe(Printed.Pdf(Examples.Plan));

    [Fact]
    public void Where_it_is_written_is_left_open()
    {
        using var stream = new MemoryStream();
        PdfWriter.Write(Examples.Letter, stream);
        stream.CanWrite.ShouldBeTrue();
    }
}
