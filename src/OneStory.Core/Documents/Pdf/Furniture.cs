namespace OneStory.Documents.Pdf;

/// <summary>What stands at the head and foot of every page, and behind it. None of it is read aloud.</summary>
internal static class Furniture
{
    public static void Draw(PrintedDocument document, IReadOnlyList<Sheet> sheets)
    {
        var type = new Typography(document.Accent);
        var foot = string.Join(" \u00B7 ", new[] { document.Footer, document.Version }.Where(part => part is { Length: > 0 }));
        var head = document.IsDemonstration ? PrintedDocument.DemonstrationNotice : document.Title;
        foreach (var (index, sheet) in sheets.Index())
        {
            if (document.Watermark is { Length: > 0 } watermark) sheet.Watermark(watermark);
            if (index > 0) OneLine(head, Flow.Left, Flow.Width, Sheet.Millimetres(12), atRight: false);
            var number = $"Page {index + 1} of {sheets.Count}";
            var top = Sheet.Height - Sheet.Millimetres(17);
            sheet.Fill(Flow.Left, top - 7, Flow.Width, 0.6, Colour.Rule);
            OneLine(foot, Flow.Left, Flow.Width - 110, top, atRight: false);
            OneLine(number, Flow.Left, Flow.Width, top, atRight: true);

            void OneLine(string text, double left, double width, double at, bool atRight)
            {
                if (text.Length == 0) return;
                var line = Lines.Of(text, type.Small, width)[0];
                new LinePiece(line, left, width, type.Small, atRight, _ => null, text).Draw(sheet, at, isRepeat: true);
            }
        }
    }
}
