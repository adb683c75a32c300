namespace OneStory.LocalOffer;

/// <summary>The end of an address, from a name.</summary>
internal static class Slugs
{
    private const int Longest = 60;

    /// <summary>Letters and digits with a line between words: "tuesday-splash". Never empty.</summary>
    public static string Of(string name)
    {
        var plain = string.Concat(SearchText.Fold(name).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ')).Replace(' ', '-');
        if (plain.Length > Longest) plain = plain[..Longest];
        return plain.Trim('-') is { Length: > 0 } slug ? slug : "entry";
    }

    /// <summary>The first of the name, the name with 2, with 3, that is not taken.</summary>
    public static string Free(string name, IReadOnlySet<string> taken)
    {
        var slug = Of(name);
        for (var number = 2; taken.Contains(slug); number++) slug = $"{Of(name)}-{number}";
        return slug;
    }

    public static async Task<string> Free(string name, IQueryable<string> slugs)
    {
        var slug = Of(name);
        return Free(name, (await slugs.Where(taken => taken.StartsWith(slug)).ToListAsync()).ToHashSet(StringComparer.Ordinal));
    }
}
