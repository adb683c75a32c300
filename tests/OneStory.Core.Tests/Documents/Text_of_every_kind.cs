using OneStory.Documents;

namespace OneStory.Core.Tests.Documents;

public class Text_of_every_kind
{
    private const string Missing = "हिन्दी नमस्ते 中文 ਪੰਜਾਬੀ বাংলা தமிழ் ไทย";

    public static TheoryData<string> Scripts() =>
    [
        "Łódź, żółw", "Tiếng Việt", "Ελληνικά", "Українська", "Հայերեն", "ქართული", "עברית", "العربية", "فارسی", "हिन्दी", "বাংলা", "ਪੰਜਾਬੀ", "தமிழ்", "中文", "😀👨‍👩‍👧", "ไทย",
    ];

    [Theory, MemberData(nameof(Scripts))]
    public void Word_and_the_screen_keep_what_was_written(string text)
    {
        using var word = Printed.OpenedWord(Printed.Document(new Paragraph(text)));
        word.MainDocumentPart!.Document!.Body!.InnerText.ShouldBe(text);
        System.Net.WebUtility.HtmlDecode(HtmlWriter.Write(Printed.Document(new Paragraph(text)))).ShouldContain(text);
    }

    [Theory, MemberData(nameof(Scripts))]
    public void A_PDF_can_be_drawn_and_copied_from(string text)
    {
        var document = Printed.Document(new Paragraph(text));
        Printed.ShouldDraw(document);
        var copied = new string([.. Printed.PdfText(document).Where(c => c is not ('\u202A' or '\u202B' or '\u202C'))]);
        copied.ShouldContain(text.Replace("\u200D", "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_font_has_is_owned_up_to()
    {
        Printed.PdfText(Printed.Document(new Paragraph(Missing))).ReplaceLineEndings(" ").ShouldContain(PdfWriter.MissingCharactersNotice);
        Printed.PdfText(Printed.Document(new Paragraph("العربية Українська Łódź שלום"))).ShouldNotContain("cannot be printed");
    }

    [Fact]
    public void Text_from_right_to_left_is_kept_in_reading_order_for_a_reader_aloud()
    {
        const string shalom = "FEFF05E905DC05D505DD";
        Printed.Unpacked(Printed.Document(new Paragraph("שלום"))).ShouldContain($"/ActualText<{shalom}>/K[<</Type/MCR");
        Printed.Unpacked(Printed.Document(new Paragraph("Peace"))).ShouldNotContain("/ActualText");
    }

    [Fact]
    public void Control_characters_are_left_out_and_nothing_else()
    {
        PrintableText.Clean("a\0b\u0008c\u001Fd\u0085e\u202Ef\uFFFEg").ShouldBe("abcd\nefg");
        PrintableText.Clean("tab\there\r\nnext").ShouldBe("tab here\nnext");
        PrintableText.Clean("half \uD83D of a pair").ShouldBe("half \uFFFD of a pair");
        PrintableText.Clean(null).ShouldBe("");
    }

    [Theory, InlineData("\0\u0001\u000B\u001F]]>&<>\"'\uFFFF\uD800"), InlineData(") Tj ET \\ ( << >> endobj"), InlineData("\n\n\n"), InlineData(""), InlineData(" \u00A0\u200B\u00AD")]
    public void Hostile_text_anywhere_still_gives_good_files(string text)
    {
        var document = Hostile.Everywhere(text);
        Writing_for_Word.ShouldBeValid(document);
        Printed.ShouldDraw(document);
        HtmlWriter.Write(document).ShouldEndWith("</article>\n");
    }
}
