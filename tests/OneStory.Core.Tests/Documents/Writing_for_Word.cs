using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OneStory.Documents;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OneStory.Core.Tests.Documents;

public class Writing_for_Word
{
    public static TheoryData<string> Documents() => ["plan", "letter", "letter with a crest", "empty", "ends in a table", "begins with a break before a table"];

    [Theory, MemberData(nameof(Documents))]
    public void It_is_a_valid_file(string name) => ShouldBeValid(name switch
    {
        "plan" => Examples.Plan,
        "letter" => Examples.Letter,
        "letter with a crest" => Examples.Letter with { Crest = Examples.Code, Watermark = "DRAFT" },
        "empty" => Examples.Empty,
        "ends in a table" => Printed.Document(new OneStory.Documents.Table("T", ["A"], new Row(new Cell()))),
        _ => Printed.Document(new PageBreak(), new KeyValues(new KeyValue("a", "b"))),
    });

    [Fact]
    public void A_plan_is_written_in_order_with_a_style_for_each_part()
    {
        using var word = Printed.OpenedWord(Examples.Plan);
        var paragraphs = Body(word).Descendants<Paragraph>().Select(paragraph => $"{Style(paragraph)}: {paragraph.InnerText}").ToList();
        string.Join('\n', paragraphs).ShouldSayInOrder(
            "Title: Education, health and care plan for Asha Rao", "Subtitle: Draft plan", "CoverLine: Born", "CoverQuote: I like drawing foxes.",
            "Heading1: Section B", "TableHeading: Name", "TableText: Asha Rao", "Heading2: Communication", "Normal: Asha understands two key words. The local offer",
            "ListBullet: Remembers birds", "Heading3: Outcomes", "ListNumber: Follows", "Caption: Provision for communication", "TableHeading: Need",
            "TableHeading: B1", "TableText: Speech", "TableBullet: one to one", "Note: Your right to appeal", "Note: You can appeal", "NoteBullet: within", "Quote: We want her", "QuoteSource: Meera Rao", "Hannah Price");
        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value).ToHashSet();
        Body(word).Descendants<Paragraph>().ShouldAllBe(paragraph => styles.Contains(Style(paragraph)));
    }

    [Fact]
    public void A_header_row_is_repeated_and_a_short_row_is_not_split()
    {
        using var word = Printed.OpenedWord(Examples.Plan);
        var table = Body(word).Elements<Table>().Last();
        table.Elements<TableRow>().First().TableRowProperties!.Elements<TableHeader>().ShouldHaveSingleItem();
        table.Elements<TableRow>().ShouldAllBe(row => row.TableRowProperties!.Elements<CantSplit>().Any());
    }

    [Fact]
    public void A_row_longer_than_a_page_may_be_split()
    {
        using var word = Printed.OpenedWord(Printed.Document(new OneStory.Documents.Table("T", ["A"], new Row(new string('a', 5000)))));
        Body(word).Descendants<TableRow>().Last().Descendants<CantSplit>().ShouldBeEmpty();
    }

    [Fact]
    public void Each_numbered_list_begins_at_one()
    {
        using var word = Printed.OpenedWord(Printed.Document(new NumberedList("a", "b"), new NumberedList("c")));
        var ids = Body(word).Elements<Paragraph>().Select(paragraph => paragraph.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToList();
        ids[0].ShouldBe(ids[1]);
        ids[2].ShouldNotBe(ids[0]);
        var numbering = word.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!;
        ids.ShouldAllBe(id => numbering.Elements<NumberingInstance>().Single(instance => instance.NumberID!.Value == id).Descendants<StartOverrideNumberingValue>().Single().Val!.Value == 1);
    }

    [Fact]
    public void It_says_what_it_is_whose_and_in_what_language()
    {
        using var word = Printed.OpenedWord(Examples.Plan with { Language = "cy" });
        word.PackageProperties.Title.ShouldBe(Examples.Plan.Title);
        word.PackageProperties.Creator.ShouldBe("Larkfield Council");
        word.PackageProperties.Created.ShouldBe(Printed.Monday.UtcDateTime);
        word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe("cy");
    }

    [Fact]
    public void Pages_are_numbered_and_a_demonstration_says_so_on_each()
    {
        using var word = Printed.OpenedWord(Examples.Plan);
        word.MainDocumentPart!.FooterParts.ShouldAllBe(foot => foot.Footer!.InnerText.Contains("Page 1 of 1", StringComparison.Ordinal));
        word.MainDocumentPart.FooterParts.First().Footer!.Descendants<SimpleField>().Select(field => field.Instruction!.Value!.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
        word.MainDocumentPart.HeaderParts.Count().ShouldBe(2);
        word.MainDocumentPart.HeaderParts.ShouldAllBe(head => head.Header!.InnerText.Contains(PrintedDocument.DemonstrationNotice, StringComparison.Ordinal) && head.Header.OuterXml.Contains("DRAFT", StringComparison.Ordinal));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void The_address_of_a_letter_is_in_the_window_of_its_envelope(bool hasCrest)
    {
        using var word = Printed.OpenedWord(Examples.Letter with { Crest = hasCrest ? Examples.Code : null });
        var section = Body(word).Elements<SectionProperties>().Single();
        var height = (int)section.GetFirstChild<PageMargin>()!.Top!.Value;
        foreach (var line in Body(word).Elements<Paragraph>())
        {
            height += int.Parse(line.ParagraphProperties!.SpacingBetweenLines!.Before!.Value!);
            if (string.Equals(line.InnerText, "Meera Rao", StringComparison.Ordinal)) break;
            Style(line).ShouldBe("Letterhead");
            height += 290;
        }

        height.ShouldBe(3005, "53 mm from the top, in twentieths of a point");
    }

    [Fact]
    public void A_picture_has_words()
    {
        using var word = Printed.OpenedWord(Examples.Plan);
        Body(word).Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value.ShouldBe("A code that opens the plan");
    }

    [Fact]
    public void A_break_is_before_what_follows_it()
    {
        using var word = Printed.OpenedWord(Printed.Document(new OneStory.Documents.Paragraph("first"), new PageBreak(), new Heading(1, "second")));
        Body(word).Elements<Paragraph>().Select(paragraph => paragraph.ParagraphProperties!.PageBreakBefore is not null).ShouldBe([false, true]);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Printed.Word(Examples.Plan).ShouldBe(Printed.Word(Examples.Plan));

    internal static void ShouldBeValid(PrintedDocument document)
    {
        using var word = Printed.OpenedWord(document);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    private static Body Body(WordprocessingDocument word) => word.MainDocumentPart!.Document!.Body!;

    private static string Style(Paragraph paragraph) => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!;
}
