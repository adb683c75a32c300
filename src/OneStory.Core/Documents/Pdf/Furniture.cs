namespace OneStory.Documents.Pdf;

/// <summary>What stands at the head and foot of every page, and behind it. None of it is read aloud.</summary>
internal static class Furniture
{
    public static void Draw(PrintedDocument document, IReadOnlyList<Sheet> sheets)
    {
        var type = new Typography(document.Accent, document.IsLetter);
        var foot = string.Join(" \u00B7 ", new[] { document.Footer, document.Version }.Where(part => part is { Length: > 0 }));
        foreach (var (index, sheet) in sheets.Index())
        {
            if (document.Watermark is { Length: > 0 } watermark) sheet.Watermark(watermark);
            if (index > 0) OneLine(document.Title, Flow.Left, Flow.Width, Sheet.Millimetres(11), atRight: false);
            if (index > 0 && document.IsDemonstration) OneLine(PrintedDocument.DemonstrationNotice, Flow.Left, Flow.Width, Sheet.Millimetres(15.6), atRight: false);
            var number = $"Page {index + 1} of {sheets.Count}";
            var top = Sheet.Height - Sheet.Millimetres(17);
            sheet.Fill(Flow.Left, top - 7, Flow.Width, 0.6, Colour.Rule);
            OneLine(foot, Flow.Left, Flow.Width - 110, top, atRight: false);
            OneLine(number, Flow.Left, Flow.Width, top, atRight: true);

            void OneLine(string text, double left, double width, double at, bool atRight)
            {
                if (text.Length == 0) return;
                var lines = Lines.Of(text, type.Small, width - 10);
                var line = lines.Count == 1 ? lines[0] : Cut(lines[0], type.Small);
                new LinePiece(line, left, width, type.Small, atRight, _ => null, text).Draw(sheet, at, isRepeat: true);
            }
        }
    }

    /// <summary>A title too long for one line says that there is more of it.</summary>
    private static Line Cut(Line line, TextStyle style)
    {
        var more = Glyphs.Of("\u2026", style);
        return new([.. line.Glyphs, .. more], line.Width + more.Sum(glyph => glyph.Width));
    }
}
