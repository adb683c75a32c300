using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;
using VmlPath = DocumentFormat.OpenXml.Vml.TextPath;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace OneStory.Documents.Word;

/// <summary>The size of the page, and what stands at its head and foot and behind it.</summary>
internal static class WordFurniture
{
    private const uint FirstPictureOfHead = 10_000;

    public static SectionProperties Section(PrintedDocument document, MainDocumentPart main)
    {
        main.AddNewPart<HeaderPart>("head").Header = Head(document, string.Join(" \u00B7 ", document.IsDemonstration ? [document.Title, PrintedDocument.DemonstrationNotice] : [document.Title]));
        var first = main.AddNewPart<HeaderPart>("firstHead");
        first.Header = Head(document, document.IsDemonstration ? PrintedDocument.DemonstrationNotice : "");
        if (document is { IsLetter: true, Crest: { } crest }) AddCrest(first, crest);
        main.AddNewPart<FooterPart>("foot").Footer = Foot(document);
        return new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "head" },
            new HeaderReference { Type = HeaderFooterValues.First, Id = "firstHead" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "foot" },
            new FooterReference { Type = HeaderFooterValues.First, Id = "foot" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1417, Bottom = 1531, Left = 1247, Right = 1247, Header = 567, Footer = 567, Gutter = 0 },
            new TitlePage());
    }

    private static Header Head(PrintedDocument document, string text)
    {
        var paragraph = new WordParagraph(new ParagraphProperties(new ParagraphStyleId { Val = "Header" }));
        if (document.Watermark is { Length: > 0 } watermark) paragraph.Append(Watermark(watermark));
        paragraph.Append(Plain(text));
        return new(paragraph);
    }

    /// <summary>The crest stands above the text, so that it does not push the address out of the window.</summary>
    private static void AddCrest(HeaderPart part, Documents.Picture crest)
    {
        const double height = 12;
        var run = new WordPictures(part.AddImagePart, FirstPictureOfHead).Run(crest, Math.Min(90, height * crest.Width / crest.Height));
        part.Header!.GetFirstChild<WordParagraph>()!.Append(run);
    }

    private static Footer Foot(PrintedDocument document)
    {
        var text = string.Join(" \u00B7 ", new[] { document.Footer, document.Version }.Where(part => part is { Length: > 0 }));
        return new(new WordParagraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = "Footer" },
                new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 4, Space = 6, Color = Colour.Rule.Hex }),
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = WordTables.Width })),
            Plain(text), new WordRun(new TabChar()), Plain("Page "), Field("PAGE"), Plain(" of "), Field("NUMPAGES")));
    }

    private static SimpleField Field(string name) => new(Plain("1")) { Instruction = $" {name} " };

    private static WordRun Plain(string text) => new(new Words(text) { Space = SpaceProcessingModeValues.Preserve });

    private static WordRun Watermark(string word)
    {
        var width = Math.Min(440, 95 * word.Length);
        var place = string.Create(CultureInfo.InvariantCulture, $"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{Math.Min(120, width / 3)}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin");
        return new(new DocumentFormat.OpenXml.Wordprocessing.Picture(
            new Shapetype(
                new Formulas(new Formula { Equation = "sum #0 0 10800" }, new Formula { Equation = "prod #0 2 1" }, new Formula { Equation = "sum 21600 0 @1" }, new Formula { Equation = "sum 0 0 @2" }, new Formula { Equation = "sum 21600 0 @3" }, new Formula { Equation = "if @0 @3 0" }, new Formula { Equation = "if @0 21600 @1" }, new Formula { Equation = "if @0 0 @2" }, new Formula { Equation = "if @0 @4 21600" }),
                new DocumentFormat.OpenXml.Vml.Path { AllowTextPath = true },
                new VmlPath { On = true, FitShape = true })
            { Id = "WatermarkType", CoordinateSize = "21600,21600", OptionalNumber = 136, Adjustment = "10800", EdgePath = "m@7,l@8,m@5,21600l@6,21600e" },
            new Shape(
                new Fill { Opacity = "0.4" },
                new VmlPath { Style = "font-family:\"Arial\";font-weight:bold", String = word })
            { Id = "Watermark", Type = "#WatermarkType", Style = place, FillColor = "#c8c8c8", Stroked = false, AllowInCell = false, Alternate = word }));
    }
}
