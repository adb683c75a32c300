using System.Text;

namespace OneStory.Documents.Pdf;

/// <summary>
/// Puts the glyphs of one line into the order in which they stand on paper: the part of the Unicode bidirectional
/// algorithm (UAX 9) that text without explicit embeddings needs.
/// </summary>
internal static class Bidi
{
    private static readonly Dictionary<int, int> Mirrored = new()
    {
        ['('] = ')',
        [')'] = '(',
        ['['] = ']',
        [']'] = '[',
        ['{'] = '}',
        ['}'] = '{',
        ['<'] = '>',
        ['>'] = '<',
        [0xAB] = 0xBB,
        [0xBB] = 0xAB,
    };

    private enum Kind
    {
        Left,
        Right,
        Number,
        Neutral,
    }

    public static bool IsNeeded(IEnumerable<Glyph> line) => line.Any(glyph => KindOf(glyph) == Kind.Right);

    public static List<Glyph> Ordered(IReadOnlyList<Glyph> line, bool startsRight)
    {
        var clusters = Clusters(line);
        var levels = Levels(clusters, startsRight ? 1 : 0);
        for (var level = levels.DefaultIfEmpty(0).Max(); level >= 1; level--)
        {
            for (var start = 0; start < levels.Count; start++)
            {
                if (levels[start] < level) continue;
                var end = start;
                while (end < levels.Count && levels[end] >= level) end++;
                clusters.Reverse(start, end - start);
                levels.Reverse(start, end - start);
                start = end;
            }
        }

        return [.. clusters.Zip(levels).SelectMany(pair => pair.First.Select(glyph => pair.Second % 2 == 1 ? Turned(glyph) : glyph))];
    }

    /// <summary>A letter and its marks move together.</summary>
    private static List<List<Glyph>> Clusters(IReadOnlyList<Glyph> line)
    {
        var clusters = new List<List<Glyph>>();
        foreach (var glyph in line)
        {
            if (clusters.Count > 0 && (Arabic.IsMark(glyph.Code) || glyph.Code is >= 0x0591 and <= 0x05C7)) clusters[^1].Add(glyph);
            else clusters.Add([glyph]);
        }

        return clusters;
    }

    private static List<int> Levels(List<List<Glyph>> clusters, int start)
    {
        var kinds = clusters.ConvertAll(cluster => KindOf(cluster[0]));
        for (var i = 1; i < kinds.Count - 1; i++)
        {
            if (kinds[i] == Kind.Neutral && kinds[i - 1] == Kind.Number && kinds[i + 1] == Kind.Number && clusters[i][0].Source is "." or "," or ":" or "/" or "-")
                kinds[i] = Kind.Number;
        }

        var levels = new List<int>(kinds.Count);
        var strong = start == 1 ? Kind.Right : Kind.Left;
        var sides = new List<Kind>();
        foreach (var kind in kinds)
        {
            if (kind is Kind.Left or Kind.Right) strong = kind;
            var number = kind == Kind.Number && strong == Kind.Right;
            sides.Add(kind switch { Kind.Number => strong, _ => kind });
            levels.Add(number || (kind is Kind.Left or Kind.Number && start == 1) ? 2 : kind == Kind.Right ? 1 : 0);
        }

        for (var i = 0; i < sides.Count; i++)
        {
            if (sides[i] != Kind.Neutral) continue;
            var end = i;
            while (end < sides.Count && sides[end] == Kind.Neutral) end++;
            var around = start == 1 ? Kind.Right : Kind.Left;
            var (before, after) = (i > 0 ? sides[i - 1] : around, end < sides.Count ? sides[end] : around);
            var side = before == after ? before : around;
            for (; i < end; i++) levels[i] = side == Kind.Right ? 1 : start == 1 ? 2 : 0;
        }

        return levels;
    }

    private static Kind KindOf(Glyph glyph)
    {
        var rune = new Rune(glyph.Code);
        return PrintableText.IsRightToLeft(rune) ? Kind.Right : Rune.IsDigit(rune) ? Kind.Number : Rune.IsLetter(rune) ? Kind.Left : Kind.Neutral;
    }

    private static Glyph Turned(Glyph glyph) =>
        Mirrored.TryGetValue(glyph.Code, out var mirror) && glyph.Face.Has(mirror) ? glyph with { Id = glyph.Face.GlyphOf(mirror), Source = char.ConvertFromUtf32(mirror) } : glyph;
}
