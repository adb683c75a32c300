using System.Runtime.InteropServices;
using OneStory.Data;

namespace OneStory.LocalOffer.Search;

/// <summary>A term to look for in place of another, and how much it counts for.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Alternative(int Term, float Weight);

/// <summary><see cref="Words"/>, made ready.</summary>
internal sealed class Thesaurus
{
    private const float SameWeight = 0.85f;
    private const float LeadWeight = 0.7f;
    private const float LeadSameWeight = 0.5f;

    private readonly Dictionary<int, Alternative[]> alternatives = [];
    private readonly Dictionary<string, string> misspellings = [];
    private readonly HashSet<string> passed = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> passedSpans;

    public Thesaurus(Words words, Vocabulary vocabulary)
    {
        var same = new Dictionary<int, HashSet<int>>();
        foreach (var group in words.Same)
        {
            var terms = group.Select(SearchText.Fold).Where(word => word.Length > 0).Select(vocabulary.TakePhrase).ToHashSet();
            foreach (var term in terms)
                if (same.TryGetValue(term, out var known)) known.UnionWith(terms);
                else same[term] = [.. terms];
        }

        var found = new Dictionary<int, Dictionary<int, float>>();
        foreach (var (term, others) in same)
            foreach (var other in others) Note(found, term, other, SameWeight);
        foreach (var lead in words.Leads)
            foreach (var from in lead.From.Select(SearchText.Fold).Where(word => word.Length > 0).Select(vocabulary.TakePhrase).SelectMany(term => same.GetValueOrDefault(term, [term])).Distinct())
                foreach (var to in lead.To.Select(SearchText.Fold).Where(word => word.Length > 0).Select(vocabulary.TakePhrase))
                {
                    Note(found, from, to, LeadWeight);
                    foreach (var other in same.GetValueOrDefault(to, [])) Note(found, from, other, LeadSameWeight);
                }

        foreach (var (term, others) in found) alternatives[term] = [.. others.Select(other => new Alternative(other.Key, other.Value))];
        foreach (var (wrong, right) in words.Misspellings.Select(word => (SearchText.Fold(word.Wrong), SearchText.Fold(word.Right))))
            if (wrong.Length > 0 && right.Length > 0 && wrong != right) misspellings[wrong] = right;
        foreach (var word in words.Passed.Select(SearchText.Fold))
        {
            passed.Add(word);
            vocabulary.Take(word, 0);
        }

        passedSpans = passed.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestMisspelling = misspellings.Keys.Select(wrong => wrong.Split(' ').Length).DefaultIfEmpty().Max();
        foreach (var right in misspellings.Values)
            foreach (var word in right.Split(' ')) vocabulary.Take(word, 0);
    }

    /// <summary>In words.</summary>
    public int LongestMisspelling { get; }

    public ReadOnlySpan<Alternative> Of(int term) => alternatives.TryGetValue(term, out var others) ? others : [];
    public string? Meant(string written) => misspellings.GetValueOrDefault(written);
    public bool IsPassed(string word) => passed.Contains(word);
    public bool IsPassed(ReadOnlySpan<char> word) => passedSpans.Contains(word);

    private static void Note(Dictionary<int, Dictionary<int, float>> found, int from, int to, float weight)
    {
        if (from == to) return;
        if (!found.TryGetValue(from, out var others)) found[from] = others = [];
        others[to] = Math.Max(weight, others.GetValueOrDefault(to));
    }
}
