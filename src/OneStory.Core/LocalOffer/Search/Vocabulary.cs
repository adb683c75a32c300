namespace OneStory.LocalOffer.Search;

/// <summary>
/// Words by number. A term is a stem, or the stems of a phrase that <see cref="Words"/> names; a written word leads to the term of its
/// stem and is kept with how often it is written, for spelling.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> terms = [];
    private readonly Dictionary<string, int> written = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> writtenSpans;
    private readonly List<int> termOf = [];
    private readonly List<int> times = [];
    private readonly Dictionary<(int Node, int Term), int> phrases = [];
    private readonly List<int> phraseAt = [-1];

    public Vocabulary() => writtenSpans = written.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => terms.Count;
    public IEnumerable<(string Word, int Times)> Written => written.Select(word => (word.Key, times[word.Value]));

    /// <summary>The term of a written word, made where it is new; <paramref name="often"/> is how many times it is written here.</summary>
    public int Take(ReadOnlySpan<char> word, int often = 1)
    {
        if (!writtenSpans.TryGetValue(word, out var at))
        {
            at = termOf.Count;
            var text = word.ToString();
            written[text] = at;
            termOf.Add(TermOf(Stemmer.Stem(text)));
            times.Add(0);
        }

        times[at] += often;
        return termOf[at];
    }

    /// <summary>The term of a phrase, which documents are then looked through for; of one word, the word's.</summary>
    public int TakePhrase(string folded)
    {
        var parts = folded.Split(' ');
        if (parts.Length == 1) return Take(folded, 0);
        var node = 0;
        foreach (var part in parts)
        {
            var step = (node, Take(part, 0));
            if (!phrases.TryGetValue(step, out node))
            {
                phrases[step] = node = phraseAt.Count;
                phraseAt.Add(-1);
            }
        }

        if (phraseAt[node] < 0) phraseAt[node] = TermOf(string.Join(' ', parts.Select(Stemmer.Stem)));
        return phraseAt[node];
    }

    public bool IsWritten(string word) => written.ContainsKey(word);

    /// <summary>The term a word of a question has, or -1.</summary>
    public int Find(string word) => written.TryGetValue(word, out var at) ? termOf[at] : terms.GetValueOrDefault(Stemmer.Stem(word), -1);

    /// <summary>Walks one word on from a place in the phrases; -1 where no phrase goes that way.</summary>
    public int Step(int node, int term) => phrases.GetValueOrDefault((node, term), -1);

    /// <summary>The phrase that ends at a place, or -1.</summary>
    public int PhraseAt(int node) => phraseAt[node];

    private int TermOf(string stem)
    {
        if (!terms.TryGetValue(stem, out var term)) terms[stem] = term = terms.Count;
        return term;
    }
}
