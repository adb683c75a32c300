namespace OneStory.LocalOffer;

/// <summary>Counts a search that found nothing. It needs no act and keeps nothing personal.</summary>
public sealed class NoteMissedSearch(OneStoryDbContext db, UkClock clock) : IUseCase
{
    /// <summary>Different searches kept of a day: what comes after in a flood is counted together.</summary>
    public const int MostADay = 2_000;

    public const string Others = "(others)";

    /// <param name="filters">Names and values as the address had them: "age=8".</param>
    /// <param name="isWord">Whether a word is one that searches know; any other may be somebody's name.</param>
    /// <param name="isTown">Whether a place is a town that is known; any other may be somebody's street.</param>
    public async Task Do(string? words, IEnumerable<KeyValuePair<string, string>>? filters, Func<string, bool> isWord, Func<string, bool> isTown)
    {
        var kept = SearchWords.Known(words, isWord);
        var with = string.Join('&', (filters ?? []).Select(filter => (filter.Key, Value: Kept(filter, isTown))).Where(filter => filter.Value is not null).Select(filter => $"{SearchWords.Stripped(filter.Key)}={filter.Value}").Order(StringComparer.Ordinal));
        if (with.Length > PublicText.LongestLine) with = with[..PublicText.LongestLine];
        if (kept.Length == 0 && with.Length == 0) return;
        if (await Count(kept, with)) return;
        if (await db.OfferMissedSearches.CountAsync(missed => missed.Day == clock.Today) >= MostADay)
        {
            (kept, with) = (Others, "");
            if (await Count(kept, with)) return;
        }

        var row = new OfferMissedSearch { Day = clock.Today, Words = kept, Filters = with, Count = 1 };
        try
        {
            db.Add(row);
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            db.Entry(row).State = EntityState.Detached;
            await Count(kept, with);
        }
    }

    private static string? Kept(KeyValuePair<string, string> filter, Func<string, bool> isTown) =>
        SearchWords.Outcode(filter.Value) ?? (filter.Key != "where" || isTown(filter.Value) ? SearchWords.Stripped(filter.Value) : null);

    private async Task<bool> Count(string words, string filters)
    {
        var today = clock.Today;
        return await db.OfferMissedSearches.Where(missed => missed.Day == today && missed.Words == words && missed.Filters == filters)
            .ExecuteUpdateAsync(set => set.SetProperty(missed => missed.Count, missed => missed.Count + 1)) > 0;
    }
}
