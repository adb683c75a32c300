namespace OneStory.LocalOffer;

/// <summary>Changes the words that searches know: other words for a thing, and ways it is misspelt. With neither, the term is taken away.</summary>
public sealed class ChangeWords(CaseWork work) : IUseCase
{
    private const int Most = 40;

    /// <param name="WordId">Null for a new term.</param>
    public sealed record Command(Guid? WordId, string? Term, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Misspellings, int? Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("change-words"), async hand =>
        {
            var term = SearchText.Fold(command.Term);
            var (synonyms, misspellings) = (Folded(command.Synonyms, term), Folded(command.Misspellings, term));
            var word = command.WordId is { } id ? await hand.Db.OfferWords.FirstOrDefaultAsync(found => found.Id == id) : null;
            if (command.WordId is not null && word is null) return new NotFound();
            if (term.Length is 0 or > EntryCheck.LongestName) return Outcome.Refused("Enter the term.", nameof(Command.Term));
            if (synonyms.Count + misspellings.Count > Most) return Outcome.Refused($"A term may have {Most} other words and misspellings.", nameof(Command.Synonyms));
            if (await hand.Db.OfferWords.AnyAsync(other => other.Term == term && other.Id != command.WordId)) return Outcome.Refused("There is this term already. Change that one.", nameof(Command.Term));
            if (word is null && synonyms.Count + misspellings.Count == 0) return Outcome.Refused("Enter another word for it, or a way it is misspelt.", nameof(Command.Synonyms));
            if (word is not null) hand.Expect(word, command.Version);
            if (synonyms.Count + misspellings.Count == 0) hand.Db.Remove(word!);
            else if (word is null) hand.Db.Add(word = new() { Term = term, Synonyms = synonyms, Misspellings = misspellings });
            else (word.Term, word.Synonyms, word.Misspellings) = (term, synonyms, misspellings);
            hand.Happened(new OfferWordsChanged(word!.Id, term, synonyms, misspellings));
            await hand.OfferChanged();
            return Outcome.Done(word.Id);
        });
    }

    private static List<string> Folded(IReadOnlyList<string> words, string term) =>
        [.. words.Select(SearchText.Fold).Where(word => word.Length is > 0 and <= EntryCheck.LongestName && word != term).Distinct(StringComparer.Ordinal)];
}

[EventType("offer-words-changed")]
public sealed record OfferWordsChanged(Guid WordId, string Term, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Misspellings) : Event;
