namespace OneStory.LocalOffer;

/// <param name="Count">How often it was searched for without an answer.</param>
public sealed record MissedRow(string Words, string Filters, int Count, DateOnly Last);

/// <summary>What is not there: what people searched for in vain, and what they said is missing.</summary>
public sealed record Gaps(IReadOnlyList<MissedRow> Searches, IReadOnlyList<OfferComment> Told);

public sealed class GapsQuery(OneStoryDbContext db) : IUseCase
{
    public async Task<Gaps> Of(DateOnly from, DateOnly to, int most = 200)
    {
        var searches = await db.OfferMissedSearches.AsNoTracking().Where(missed => missed.Day >= from && missed.Day <= to).GroupBy(missed => new { missed.Words, missed.Filters })
            .Select(group => new { group.Key.Words, group.Key.Filters, Count = group.Sum(missed => missed.Count), Last = group.Max(missed => missed.Day) })
            .OrderByDescending(row => row.Count).ThenBy(row => row.Words).Take(most).ToListAsync();
        var told = await db.OfferComments.AsNoTracking().Where(comment => comment.About == CommentAbout.Gap && comment.SentOn >= from && comment.SentOn <= to).OrderByDescending(comment => comment.SentOn).ToListAsync();
        return new([.. searches.Select(row => new MissedRow(row.Words, row.Filters, row.Count, row.Last))], told);
    }
}
