using OneStory.Data;

namespace OneStory.LocalOffer.Search;

/// <summary>
/// What an entry says, by where it says it, weighed as BM25F does: a word in a name counts for more than one in a long description,
/// and a word said twice for less than twice.
/// </summary>
internal sealed class EntryWords(Vocabulary vocabulary, Thesaurus thesaurus, IReadOnlyList<Term> terms)
{
    private const float Saturation = 3f;

    private static readonly Field Name = new(7, 0.3f, 4);
    private static readonly Field AlsoKnownAs = new(6, 0.1f, 8);
    private static readonly Field FirstCategory = new(5, 0.2f, 4);
    private static readonly Field OtherCategories = new(3, 0.3f, 8);
    private static readonly Field WiderCategory = new(1, 0, 3);
    private static readonly Field Needs = new(3, 0.7f, 8);
    private static readonly Field Summary = new(3, 0.4f, 18);
    private static readonly Field WhoFor = new(2, 0.4f, 16);
    private static readonly Field Description = new(1, 0.4f, 130);
    private static readonly Field Organisation = new(1.5f, 0.2f, 4);
    private static readonly Field Town = new(1.5f, 0, 2);
    private static readonly Field Features = new(1.2f, 0.3f, 10);
    private static readonly Field Pathways = new(2, 0.3f, 6);

    private readonly Dictionary<(string List, string Id), Term> byId = terms.ToDictionary(term => (term.List, term.Id));
    private readonly Postings.Gathering gathering = new();
    private readonly List<int> words = [];
    private readonly List<int> touched = [];
    private float[] said = new float[1 << 14];

    public Postings Sorted() => gathering.Sorted(vocabulary.Count);

    public void Add(SearchEntry entry)
    {
        var content = entry.Content;
        Say(Name, content.Name);
        foreach (var name in content.AlsoKnownAs) Say(AlsoKnownAs, name);
        foreach (var (id, at) in content.Categories.Select((id, at) => (id, at))) SayCategory(id, isFirst: at == 0);
        Say(Needs, string.Join(" . ", content.Needs.Select(need => Text("need", need))));
        Say(Summary, content.Summary);
        Say(WhoFor, content.WhoFor);
        Say(Description, content.Description);
        Say(Description, content.Criteria);
        Say(Description, content.Specialism);
        Say(Organisation, entry.Organisation);
        foreach (var place in content.Places)
        {
            Say(Town, place.Town);
            Say(Town, place.Name);
        }

        Say(Features, string.Join(" . ", content.Places.SelectMany(place => place.Access).Distinct().Select(id => Text("access", id))));
        Say(Pathways, string.Join(" . ", content.WhileWaiting.Select(id => Text("pathway", id))));
        foreach (var term in touched)
        {
            gathering.Add(term, said[term] / (Saturation + said[term]));
            said[term] = 0;
        }

        touched.Clear();
        gathering.EndEntry();
    }

    private void SayCategory(string id, bool isFirst)
    {
        if (!byId.TryGetValue(("category", id), out var category)) return;
        Say(isFirst ? FirstCategory : OtherCategories, category.Name);
        if (category.Parent is { } parent && byId.TryGetValue(("category", parent), out var wider)) Say(WiderCategory, wider.Name);
    }

    private string Text(string list, string id) => byId.TryGetValue((list, id), out var term) ? term.Says is { } says && list == "need" ? $"{term.Name} . {says}" : term.Name : "";

    private void Say(Field field, string? text)
    {
        var folded = SearchText.Fold(text).AsSpan();
        if (folded.IsEmpty) return;
        words.Clear();
        var counted = 0;
        foreach (var part in folded.Split(' '))
        {
            var word = folded[part];
            var isPassed = thesaurus.IsPassed(word);
            words.Add(isPassed ? ~vocabulary.Take(word) : vocabulary.Take(word));
            if (!isPassed) counted++;
        }

        var each = field.Weight / (1 - field.Length + field.Length * counted / field.Usual);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] >= 0) Count(words[at], each);
            var node = 0;
            for (var end = at; end < words.Count; end++)
            {
                node = vocabulary.Step(node, words[end] >= 0 ? words[end] : ~words[end]);
                if (node < 0) break;
                if (vocabulary.PhraseAt(node) is >= 0 and var phrase) Count(phrase, each);
            }
        }
    }

    private void Count(int term, float weight)
    {
        if (term >= said.Length) Array.Resize(ref said, Math.Max(term + 1, said.Length * 2));
        if (said[term] == 0) touched.Add(term);
        said[term] += weight;
    }

    /// <param name="Weight">What one word here counts for.</param>
    /// <param name="Length">How much a long text lowers it, from 0 to 1.</param>
    /// <param name="Usual">Words it usually has.</param>
    private sealed record Field(float Weight, float Length, float Usual);
}
