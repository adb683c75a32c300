using OneStory.Data;

namespace OneStory.LocalOffer.Search;

/// <summary>What to offer while somebody types: kinds of help first, then types of need, words people use, and the entries themselves.</summary>
internal sealed class Suggestions
{
    private const int MostLookedAt = 400;

    private readonly (string From, int Of)[] beginnings;
    private readonly (Suggestion Suggestion, int Kind)[] all;

    public Suggestions(SearchSource source)
    {
        var offered = source.Terms.Where(term => term.List == "category").Select(term => (new Suggestion(term.Name, null), 0))
            .Concat(source.Terms.Where(term => term.List == "need").Select(term => (new Suggestion(term.Says ?? term.Name, null), 1)))
            .Concat(source.Words.Same.SelectMany(words => words).Concat(source.Words.Leads.SelectMany(lead => lead.From)).Select(word => (new Suggestion(word, null), 2)))
            .Concat(source.Entries.Select(entry => (new Suggestion(entry.Content.Name, entry.Slug), 3)));
        all = [.. offered.DistinctBy(one => (SearchText.Fold(one.Item1.Text), one.Item1.Slug))];
        beginnings = [.. all.SelectMany((one, at) => BeginningsOf(SearchText.Fold(one.Suggestion.Text)).Select(from => (from, at))).OrderBy(one => one.from, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Suggestion> For(string? text, int most)
    {
        var typed = SearchText.Fold(text is { Length: > 60 } ? text[..60] : text);
        if (typed.Length < 2) return [];
        var low = 0;
        for (var high = beginnings.Length; low < high;)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(beginnings[middle].From, typed) < 0) low = middle + 1;
            else high = middle;
        }

        var found = new List<(int Kind, bool IsInside, int Length, int Of)>();
        for (var at = low; at < Math.Min(beginnings.Length, low + MostLookedAt) && beginnings[at].From.StartsWith(typed, StringComparison.Ordinal); at++)
        {
            var one = all[beginnings[at].Of];
            found.Add((one.Kind, beginnings[at].From.Length < SearchText.Fold(one.Suggestion.Text).Length, one.Suggestion.Text.Length, beginnings[at].Of));
        }

        return [.. found.Order().Select(one => all[one.Of].Suggestion).DistinctBy(one => one.Text, StringComparer.OrdinalIgnoreCase).Take(most)];
    }

    private static IEnumerable<string> BeginningsOf(string folded)
    {
        for (var at = 0; at >= 0 && at < folded.Length; at = folded.IndexOf(' ', at) is >= 0 and var next ? next + 1 : -1) yield return folded[at..];
    }
}
