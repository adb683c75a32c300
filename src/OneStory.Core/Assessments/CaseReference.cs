using System.Globalization;

namespace OneStory.Assessments;

/// <summary>What a letter quotes: "ASH-2026-00042".</summary>
internal static class CaseReference
{
    /// <summary>
    /// The next reference of the year. Whoever asks first takes the authority's row until they are done, so that two
    /// requests at one moment take two numbers; the index on references would refuse a second of the same.
    /// </summary>
    public static async Task<string> Next(OneStoryDbContext db, int year)
    {
        var authority = db.Authorities.Where(a => a.Id == db.Scope.Required);
        await authority.ExecuteUpdateAsync(set => set.SetProperty(a => a.Slug, a => a.Slug));
        var start = $"{Letters(await authority.Select(a => a.Slug).FirstAsync())}-{year.ToString("D4", CultureInfo.InvariantCulture)}-";
        // In the order of the index, from its end: the greatest of all would be looked for in every row of the year.
        var last = await db.Cases.Where(c => c.Reference.StartsWith(start)).OrderByDescending(c => c.Reference).Select(c => c.Reference).FirstOrDefaultAsync();
        var number = last is null ? 1 : int.Parse(last[start.Length..], CultureInfo.InvariantCulture) + 1;
        return start + number.ToString("D5", CultureInfo.InvariantCulture);
    }

    /// <summary>The reference after this one, for whoever has taken it and opens another case at once.</summary>
    public static string After(string reference)
    {
        var at = reference.LastIndexOf('-') + 1;
        return reference[..at] + (int.Parse(reference[at..], CultureInfo.InvariantCulture) + 1).ToString("D5", CultureInfo.InvariantCulture);
    }

    /// <summary>The first three letters of the authority's address.</summary>
    public static string Letters(string slug) => string.Concat(slug.Where(char.IsAsciiLetter).Take(3)).ToUpperInvariant().PadRight(3, 'X');
}
