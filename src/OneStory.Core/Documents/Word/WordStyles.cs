using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OneStory.Documents.Word;

/// <summary>The styles by which every paragraph looks as it does. Sizes are in half points, distances in twentieths of a point.</summary>
internal static class WordStyles
{
    // Liberation Sans has the measures of Arial, which every copy of Word has.
    private const string Font = "Arial";

    public static void Write(StyleDefinitionsPart part, PrintedDocument document)
    {
        var (accent, text, secondary) = (document.Accent.ForText(), Colour.Text, Colour.SecondaryText);
        part.Styles = new Styles(
            Defaults(document.Language),
            Style("Normal", "Normal", 24, text, before: 0, after: 160, line: 300, isDefault: true),
            Style("Title", "Title", 60, accent, before: 600, after: 160, line: 252, bold: true),
            Style("Subtitle", "Subtitle", 34, secondary, before: 0, after: 360),
            Heading(1, document.IsLetter ? 32 : 40, accent, document.IsLetter ? 320 : 520, 160),
            Heading(2, document.IsLetter ? 27 : 30, text, document.IsLetter ? 300 : 400, 120),
            Heading(3, 25, text, 280, 80),
            Style("CoverLine", "Cover Line", 24, text, before: 0, after: 60),
            Style("Sender", "Sender", 28, accent, before: 0, after: 0, bold: true),
            Style("Letterhead", "Letterhead", 22, text, before: 0, after: 0, line: 290, exact: true),
            Style("ListBullet", "List Bullet", 24, text, before: 0, after: 80, list: 1),
            Style("ListNumber", "List Number", 24, text, before: 0, after: 80, list: 2),
            Boxed("Quote", "Quote", 26, text, document.Accent, ground: null, italic: true),
            Boxed("QuoteSource", "Quote Source", 24, secondary, document.Accent, ground: null),
            Boxed("CoverQuote", "Cover Quote", 34, text, document.Accent, ground: null, italic: true),
            Boxed("Note", "Note", 24, text, document.Accent, document.Accent.Tint(0.07)),
            Boxed("NoteBullet", "Note Bullet", 24, text, document.Accent, document.Accent.Tint(0.07), list: 1),
            Boxed("NoteNumber", "Note Number", 24, text, document.Accent, document.Accent.Tint(0.07), list: 2),
            Style("Caption", "caption", 24, text, before: 280, after: 120, bold: true, keepNext: true),
            Style("TableText", "Table Text", 22, text, before: 60, after: 60, line: 264),
            Style("TableHeading", "Table Heading", 22, text, before: 60, after: 60, line: 264, bold: true),
            Style("TableBullet", "Table Bullet", 22, text, before: 20, after: 20, line: 264, list: 1),
            Style("TableNumber", "Table Number", 22, text, before: 20, after: 20, line: 264, list: 2),
            Style("Header", "header", 20, secondary, before: 0, after: 0),
            Style("Footer", "footer", 20, secondary, before: 0, after: 0),
            new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = accent.Hex }, new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = "Hyperlink" },
            new Style(new StyleName { Val = "Normal Table" }, new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Padding(0, 108))) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
            TableStyle(document.Accent));
    }

    private static DocDefaults Defaults(string language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
            new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" }, new Languages { Val = language, EastAsia = "zh-CN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault());

    private static Style Heading(int level, int size, Colour colour, int before, int after)
    {
        var style = Style($"Heading{level}", $"heading {level}", size, colour, before, after, line: 264, bold: true, keepNext: true);
        style.StyleParagraphProperties!.Append(new OutlineLevel { Val = level - 1 });
        style.InsertAfter(new NextParagraphStyle { Val = "Normal" }, style.BasedOn!);
        return style;
    }

    private static Style Boxed(string id, string name, int size, Colour colour, Colour bar, Colour? ground, bool italic = false, int? list = null)
    {
        var style = Style(id, name, size, colour, before: 0, after: 0, line: 300, italic: italic, list: list);
        var properties = style.StyleParagraphProperties!;
        var spacing = properties.SpacingBetweenLines!;
        properties.InsertBefore(new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 10, Color = bar.Hex }), spacing);
        if (ground is { } fill) properties.InsertBefore(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill.Hex }, spacing);
        properties.InsertAfter(list is null ? new Indentation { Left = "284", Right = "284" } : new Indentation { Left = "709", Right = "284", Hanging = "425" }, spacing);
        return style;
    }

    private static Style Style(
        string id, string name, int size, Colour colour, int before, int after, int line = 288, bool bold = false, bool italic = false,
        bool keepNext = false, bool isDefault = false, bool exact = false, int? list = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext(), new KeepLines());
        paragraph.Append(new WidowControl());
        if (list is { } number) paragraph.Append(new NumberingProperties(new NumberingId { Val = number }));
        paragraph.Append(new SpacingBetweenLines { Before = Number(before), After = Number(after), Line = Number(line), LineRule = exact ? LineSpacingRuleValues.Exact : LineSpacingRuleValues.Auto });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold(), new BoldComplexScript());
        if (italic) run.Append(new Italic(), new ItalicComplexScript());
        run.Append(new Color { Val = colour.Hex }, new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) });
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) style.Default = true;
        else style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static Style TableStyle(Colour accent) => new(
        new StyleName { Val = "OneStory Table" }, new BasedOn { Val = "TableNormal" },
        new StyleTableProperties(
            new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
            new TableBorders(Line<TopBorder>(Colour.Rule, 4), Line<BottomBorder>(Colour.Rule, 4), Line<InsideHorizontalBorder>(Colour.Rule, 4)),
            Padding(40, 108)),
        new TableStyleProperties(
            new StyleRunProperties(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(Line<BottomBorder>(accent, 12)),
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = accent.Tint(0.1).Hex }))
        { Type = TableStyleOverrideValues.FirstRow })
    { Type = StyleValues.Table, StyleId = "OneStoryTable", CustomStyle = true };

    private static T Line<T>(Colour colour, uint size) where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Size = size, Space = 0, Color = colour.Hex };

    private static TableCellMarginDefault Padding(int above, short side) => new(
        new TopMargin { Width = Number(above), Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = Number(above), Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa });

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
