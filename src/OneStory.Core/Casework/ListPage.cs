namespace OneStory.Casework;

/// <summary>How a list was asked for: the column and way it is sorted, and the page, from 1.</summary>
/// <param name="Sort">The name of a column; null for the list's own order.</param>
public sealed record ListAsked(string? Sort = null, bool Descending = false, int Page = 1, int Size = ListAsked.Usual)
{
    public const int Usual = 50;

    /// <summary>Everything, for a file.</summary>
    public static ListAsked Whole { get; } = new(Size: int.MaxValue);
}

/// <summary>One page of a list, with how many there are in all.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Count, int Page, int Size)
{
    public int Pages => Math.Max(1, (int)(((long)Count + Size - 1) / Size));
}

public static class Lists
{
    /// <summary>A page of what is in memory already.</summary>
    public static ListPage<T> Page<T>(IReadOnlyList<T> all, ListAsked asked)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(asked);
        var page = Within(asked, all.Count);
        return new([.. all.Skip((page - 1) * asked.Size).Take(asked.Size)], all.Count, page, asked.Size);
    }

    /// <summary>The page asked for. One beyond the last is the last: a list may have shrunk since its address was shared.</summary>
    /// <param name="sorted">The whole list in its order.</param>
    public static async Task<ListPage<T>> ToPage<T>(this IQueryable<T> sorted, ListAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var count = await sorted.CountAsync();
        var page = Within(asked, count);
        return new(await sorted.Skip((page - 1) * asked.Size).Take(asked.Size).ToListAsync(), count, page, asked.Size);
    }

    internal static int Within(ListAsked asked, int count) => asked.Size == int.MaxValue ? 1 : Math.Clamp(asked.Page, 1, Math.Max(1, (count + asked.Size - 1) / asked.Size));
}
