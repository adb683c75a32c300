namespace OneStory.LocalOffer;

/// <summary>The words that an authority has added to those that searches know.</summary>
public sealed class WordsQuery(OneStoryDbContext db) : IUseCase
{
    public Task<List<OfferWord>> All() => db.OfferWords.AsNoTracking().OrderBy(word => word.Term).ToListAsync();
}
