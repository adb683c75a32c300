namespace OneStory.Casework;

/// <summary>Whether two folded names may be one person's: the same words in another order, a letter or two apart, or one short for the other.</summary>
public static class SimilarNames
{
    public static bool Are(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Length == 0 || other.Length == 0) return false;
        var a = Words(one);
        var b = Words(other);
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        return few.TrueForAll(word => many.Exists(candidate => Alike(word, candidate))) && few.Count > 1;
    }

    private static List<string> Words(string name) => [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool Alike(string a, string b)
    {
        var least = Math.Min(a.Length, b.Length);
        if (least >= 3 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))) return true;
        return Distance(a, b) <= (least < 4 ? 0 : least < 8 ? 1 : 2);
    }

    /// <summary>Letters added, left out, changed or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }

        return rows[a.Length, b.Length];
    }
}
