namespace OneStory.Documents.Pdf;

/// <summary>A line of text with its glyphs in the order in which they stand on paper.</summary>
internal sealed record Line(IReadOnlyList<Glyph> Glyphs, double Width);

internal static class Lines
{
    /// <summary>Breaks text into lines: after spaces and hyphens, and inside a word only where it is wider than the line.</summary>
    public static List<Line> Of(RichText text, TextStyle style, double width)
    {
        var glyphs = Glyphs.Of(text, style);
        var (lines, startsRight) = (new List<Line>(), text.RunsRightToLeft);
        var (start, chance, used) = (0, 0, 0.0);
        void End(int end, int next)
        {
            lines.Add(Finished(glyphs[start..end], startsRight));
            (start, chance, used) = (next, next, 0);
        }

        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (glyph.IsLineEnd)
            {
                End(i, i + 1);
                continue;
            }

            if (used + glyph.Width > width && !glyph.IsSpace && i > start)
            {
                var at = chance > start ? chance : i;
                End(at, at);
                i = at - 1;
                continue;
            }

            used += glyph.Width;
            if (MayBreakAfter(glyphs, i)) chance = i + 1;
        }

        End(glyphs.Count, glyphs.Count);
        return lines;
    }

    private static bool MayBreakAfter(List<Glyph> glyphs, int at) =>
        glyphs[at].IsSpace || (glyphs[at].Source is "-" or "\u2010" or "\u2013" or "\u2014" or "/" && at > 0 && !glyphs[at - 1].IsSpace
            && at + 1 < glyphs.Count && char.IsLetter(glyphs[at + 1].Source[0]));

    private static Line Finished(List<Glyph> glyphs, bool startsRight)
    {
        while (glyphs is [.., { IsSpace: true }]) glyphs.RemoveAt(glyphs.Count - 1);
        var reordered = startsRight || Bidi.IsNeeded(glyphs);
        return new(reordered ? Bidi.Ordered(glyphs, startsRight) : glyphs, glyphs.Sum(glyph => glyph.Width));
    }
}
