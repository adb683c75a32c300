using DiffPlex;

namespace OneStory.Plans;

public enum LineFate
{
    Same,
    Changed,
    Added,
    Removed,
    Moved,
}

/// <summary>A stretch of words, and whether it is only in this one of the two.</summary>
public sealed record ComparedPiece(string Text, bool IsOnlyHere);

/// <summary>A line in two issues, side by side.</summary>
public sealed record ComparedLine(string Section, LineFate Fate, ContentLine? Before, ContentLine? After, IReadOnlyList<ComparedPiece> BeforePieces, IReadOnlyList<ComparedPiece> AfterPieces);

/// <summary>Two issues of a plan beside each other, line by line and word by word.</summary>
public static class PlanComparison
{
    public static IReadOnlyList<ComparedLine> Of(PlanContent before, PlanContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var was = before.Lines.ToDictionary(line => line.Id);
        var now = after.Lines.Select(line => line.Id).ToHashSet();
        var lines = after.Lines.Select(line => One(was.GetValueOrDefault(line.Id), line)).ToList();
        foreach (var gone in before.Lines.Where(line => !now.Contains(line.Id)))
        {
            var at = lines.FindLastIndex(line => line.Section == gone.Section);
            lines.Insert(at < 0 ? lines.Count : at + 1, One(gone, null));
        }

        if (Placement(before) != Placement(after)) lines.Add(Words("I", Placement(before), Placement(after)));
        var letters = Law.PlanSections.All.Select(section => section.Letter).ToList();
        return [.. lines.OrderBy(line => letters.IndexOf(line.Section))];
    }

    private static ComparedLine One(ContentLine? before, ContentLine? after)
    {
        var (was, now) = (before?.InFull(), after?.InFull());
        var fate = (before, after) switch
        {
            (null, _) => LineFate.Added,
            (_, null) => LineFate.Removed,
            _ when was != now => LineFate.Changed,
            _ when before.Section != after.Section => LineFate.Moved,
            _ => LineFate.Same,
        };
        var (left, right) = Pieces(was, now);
        return new((after ?? before)!.Section, fate, before, after, left, right);
    }

    private static ComparedLine Words(string section, string before, string after)
    {
        var (left, right) = Pieces(before, after);
        return new(section, before.Length == 0 ? LineFate.Added : after.Length == 0 ? LineFate.Removed : LineFate.Changed, null, null, left, right);
    }

    private static string Placement(PlanContent plan) => plan.Placement is { } place ? string.Join(". ", new[] { place.SettingName, place.SettingType }.OfType<string>()) : "";

    /// <summary>Both texts cut where they differ.</summary>
    public static (IReadOnlyList<ComparedPiece> Before, IReadOnlyList<ComparedPiece> After) Pieces(string? before, string? after)
    {
        if (before is null || after is null || before == after)
            return (before is null ? [] : [new(before, after is null)], after is null ? [] : [new(after, before is null)]);
        var diff = new Differ().CreateWordDiffs(before, after, ignoreWhitespace: false, [' ', '\n', '.', ',']);
        return (Cut(diff.PiecesOld, diff.DiffBlocks.Select(block => (block.DeleteStartA, block.DeleteCountA))), Cut(diff.PiecesNew, diff.DiffBlocks.Select(block => (block.InsertStartB, block.InsertCountB))));
    }

    private static List<ComparedPiece> Cut(string[] pieces, IEnumerable<(int Start, int Count)> blocks)
    {
        var only = new bool[pieces.Length];
        foreach (var (start, count) in blocks) Array.Fill(only, true, start, count);
        for (var at = 1; at < pieces.Length - 1; at++) only[at] |= string.IsNullOrWhiteSpace(pieces[at]) && only[at - 1] && only[at + 1];
        var cut = new List<ComparedPiece>();
        for (var at = 0; at < pieces.Length; at++)
            if (cut.Count > 0 && cut[^1].IsOnlyHere == only[at]) cut[^1] = cut[^1] with { Text = cut[^1].Text + pieces[at] };
            else cut.Add(new(pieces[at], only[at]));
        return cut;
    }
}
