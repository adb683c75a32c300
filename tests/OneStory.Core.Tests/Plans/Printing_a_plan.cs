using OneStory.Documents;
using OneStory.Plans;
using static OneStory.Core.Tests.Plans.MayasPlan;

namespace OneStory.Core.Tests.Plans;

public class Printing_a_plan
{
    private static readonly PlanContent Draft = Whole with { Sent = new(IssueKind.Draft, 2, new(2027, 2, 8), "Section F says who.") };

    [Fact]
    public void Every_section_is_separately_identified()
    {
        var headings = PlanDocument.Of(Draft, "#1d5a7a").Blocks.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Text).ToList();
        foreach (var section in Law.PlanSections.All) headings.ShouldContain($"Section {section.Letter}: {section.Title}");
    }

    [Fact]
    public void The_cover_has_the_childs_own_words() => Cover(Draft).Quote!.Text.PlainText.ShouldBe("I want to read my sister a story.");

    [Fact]
    public void A_draft_says_so_on_every_page_and_names_no_setting()
    {
        var document = PlanDocument.Of(Draft, "#1d5a7a");
        (document.Watermark, document.Version).ShouldBe(("DRAFT", "Draft 2, 8 February 2027"));
        HtmlWriter.Write(document).ShouldContain("This section is empty in a draft.");
    }

    [Fact]
    public void Every_line_is_printed_with_its_number_quantities_and_thread()
    {
        var html = HtmlWriter.Write(PlanDocument.Of(Draft, "#1d5a7a"));
        foreach (var words in new[] { "B1", Need.Text, "E1", "F1", "Who: ", "a speech and language therapist", "Jo Bell, Highly specialist therapist, Merrow Vale Community Health Trust" }) html.ShouldContain(words);
    }

    [Fact]
    public void Words_that_look_like_markup_stay_words() =>
        HtmlWriter.Write(PlanDocument.Of(Draft.Changing(Need, line => line with { Text = "<script>alert(1)</script>" }), "#1d5a7a")).ShouldNotContain("<script>");

    [Fact]
    public void It_goes_to_Word_and_to_PDF()
    {
        var document = PlanDocument.Of(Draft, "#1d5a7a", isDemonstration: true);
        using var word = new MemoryStream();
        WordWriter.Write(document, word);
        using var pdf = new MemoryStream();
        PdfWriter.Write(document, pdf);
        word.ToArray()[..2].ShouldBe("PK"u8.ToArray());
        pdf.ToArray()[..5].ShouldBe("%PDF-"u8.ToArray());
    }

    private static Cover Cover(PlanContent plan) => PlanDocument.Of(plan, "#1d5a7a").Blocks.OfType<Cover>().Single();
}
