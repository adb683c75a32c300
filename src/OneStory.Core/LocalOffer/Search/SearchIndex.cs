using System.Collections.Concurrent;
using OneStory.Data;

namespace OneStory.LocalOffer.Search;

/// <summary>
/// The Local Offer, ready to be searched: made whole from what is published, never changed, and asked by many at once. A change of an
/// entry makes a new one.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>The distances one may choose, in miles.</summary>
    public static IReadOnlyList<int> Radii { get; } = [1, 2, 5, 10, 20];

    /// <summary>How far off, for ranking, what need not be travelled to counts as being.</summary>
    private const double MilesOfWhatComes = 3;

    private readonly SearchEntry[] entries;
    private readonly Dictionary<string, int[]> names;
    private readonly int[] rankByName;
    private readonly int[] entryByName;
    private readonly Vocabulary vocabulary = new();
    private readonly Thesaurus thesaurus;
    private readonly Spelling spelling;
    private readonly Understanding understanding;
    private readonly TextMatch text;
    private readonly Narrowing narrowing;
    private readonly Spots spots;
    private readonly Suggestions suggestions;
    private readonly ConcurrentBag<Scratch> scratches = [];

    private SearchIndex(SearchSource source)
    {
        entries = [.. source.Entries];
        thesaurus = new(source.Words, vocabulary);
        understanding = new(source.Places, source.Postcode, vocabulary);
        var words = new EntryWords(vocabulary, thesaurus, source.Terms);
        foreach (var entry in entries) words.Add(entry);
        text = new(vocabulary, thesaurus, words.Sorted(), entries.Length);
        spelling = new(vocabulary);
        narrowing = new(entries, source.Terms, source.Today);
        spots = new(entries, source.Terms, source.Postcode);
        suggestions = new(source);
        names = NamesOf(entries);
        entryByName = [.. Enumerable.Range(0, entries.Length).OrderBy(entry => SearchText.Fold(entries[entry].Content.Name), StringComparer.Ordinal).ThenBy(entry => entries[entry].Id)];
        rankByName = new int[entries.Length];
        for (var rank = 0; rank < entryByName.Length; rank++) rankByName[entryByName[rank]] = rank;
    }

    public int Count => entries.Length;

    /// <summary>Whether an entry, a list or the thesaurus has the word.</summary>
    public bool Knows(string word) => vocabulary.Find(SearchText.Fold(word)) >= 0;

    public static SearchIndex Build(SearchSource source) => new(source);

    public IReadOnlyList<Suggestion> Suggest(string? text, int most = 8) => suggestions.For(text, most);

    public SearchAnswer Find(SearchAsk ask)
    {
        var scratch = scratches.TryTake(out var used) ? used : new Scratch(entries.Length);
        try
        {
            return Find(ask, scratch);
        }
        finally
        {
            scratch.Clear();
            scratches.Add(scratch);
        }
    }

    private SearchAnswer Find(SearchAsk asked, Scratch scratch)
    {
        var question = Question.Read(asked.Text, asked.IsExact, vocabulary, thesaurus, spelling);
        var named = names.GetValueOrDefault(string.Join(' ', question.Words), []);
        var (ask, chips) = named.Length > 0 ? (asked, []) : understanding.Of(asked, question, text.InPhrases(question.Words));
        var unknown = new List<string>();
        var filters = scratch.Filters;
        filters.Text.AsSpan().Clear();
        var isText = text.Score(question, named, scratch, unknown);
        if (!isText) Bits.Fill(filters.Text, entries.Length);

        narrowing.Into(ask, filters);
        var where = new Whereabouts(ask, spots, scratch);
        where.Narrow();
        var total = filters.Work();
        if (total == 0 && isText && filters.AnyInUse)
        {
            TextMatch.Relax(scratch);
            where.Narrow();
            total = filters.Work();
        }

        return new()
        {
            Total = total,
            Hits = Page(ask, isText, where, scratch),
            Facets = Facets(where, filters),
            Meant = ask,
            Understood = chips,
            Correction = question.Correction,
            Unknown = unknown,
            WasCut = question.WasCut,
            Blame = total == 0 ? BlameFor(ask, where, filters) : null,
        };
    }

    private List<SearchHit> Page(SearchAsk ask, bool isText, Whereabouts where, Scratch scratch)
    {
        var size = Math.Clamp(ask.Size, 1, Math.Max(1, entries.Length));
        var skip = (int)Math.Min((Math.Max(1, ask.Page) - 1L) * size, entries.Length);
        var best = new Best(scratch.Keys, skip + size);
        var found = scratch.Filters.Found;
        for (var word = 0; word < found.Length; word++)
            for (var left = found[word]; left != 0; left &= left - 1)
            {
                var entry = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(left);
                best.Add((ulong)Order(entry, ask, isText, where, scratch) << 32 | (uint)rankByName[entry]);
            }

        var hits = new List<SearchHit>(Math.Min(size, Math.Max(0, best.Count - skip)));
        foreach (var key in best.Sorted()[Math.Min(skip, best.Count)..])
        {
            var entry = entryByName[(int)(uint)key];
            var (miles, place) = where.Of(entry);
            hits.Add(new(entries[entry], Standing(entry, ask, isText, where, scratch), miles, place is null ? null : entries[entry].Content.Places[place.Value], where.IsComing(entry)));
        }

        return hits;
    }

    /// <summary>What an entry is sorted by, the lowest first; those that are equal go by name.</summary>
    private uint Order(int entry, SearchAsk ask, bool isText, Whereabouts where, Scratch scratch) => ask.Sort switch
    {
        SearchSort.Name => 0,
        SearchSort.Checked => uint.MaxValue - (uint)entries[entry].CheckedOn.DayNumber,
        SearchSort.Distance => BitConverter.SingleToUInt32Bits(where.HasOrigin ? (float)scratch.Chord[entry] : 0),
        _ => ~BitConverter.SingleToUInt32Bits(Standing(entry, ask, isText, where, scratch)),
    };

    private float Standing(int entry, SearchAsk ask, bool isText, Whereabouts where, Scratch scratch)
    {
        var score = isText ? scratch.Score[entry] : 1 + scratch.Score[entry];
        var content = entries[entry].Content;
        if (entries[entry].IsStale) score *= 0.92f;
        if (ask.Needs.Count > 0 && content.Needs.Count is 0 or > 6) score *= 0.8f;
        if (ask.Age is not null && content is { MinimumAge: null, MaximumAge: null }) score *= 0.95f;
        if (where.HasOrigin) score *= (float)(0.7 + 0.3 / (1 + where.MilesForRank(entry, MilesOfWhatComes) / 6));
        return score;
    }

    private SearchFacets Facets(Whereabouts where, FilterBits filters) => new(
        narrowing.Categories.CountIn(filters.Without(SearchFilter.Category)),
        narrowing.Needs.CountIn(filters.Without(SearchFilter.Need)),
        narrowing.Bands.CountIn(filters.Without(SearchFilter.Age)),
        narrowing.Days.CountIn(filters.Without(SearchFilter.Day)),
        narrowing.Delivery.CountIn(filters.Without(SearchFilter.Delivery)),
        narrowing.Routes.CountIn(filters.Without(SearchFilter.Route)),
        new(spots.Features, where.CountAccess(filters.Without(SearchFilter.Access))),
        Singles(filters),
        where.CountMiles(filters.Without(SearchFilter.Distance)));

    private FacetCounts Singles(FilterBits filters) => narrowing.Single.Counts([
        Single("free", SearchFilter.Free, filters), Single("diagnosis", SearchFilter.Diagnosis, filters), Single("plan", SearchFilter.Plan, filters),
        Single("inside", SearchFilter.Area, filters), Single("outside", SearchFilter.Area, filters)]);

    private int Single(string id, SearchFilter filter, FilterBits filters) => Bits.CountBoth(narrowing.Single.Of(id), filters.Without(filter));

    private static Blame BlameFor(SearchAsk ask, Whereabouts where, FilterBits filters)
    {
        (SearchFilter? Filter, int Found) most = (null, 0);
        foreach (var filter in Enum.GetValues<SearchFilter>())
            if (filters.IsInUse(filter) && Bits.Count(filters.Without(filter)) is var found && found > most.Found) most = (filter, found);
        var wider = 0;
        int? miles = null;
        if (ask.Miles is { } now && where.HasOrigin)
        {
            var counts = where.CountMiles(filters.Without(SearchFilter.Distance));
            for (var at = 0; at < counts.Length && miles is null; at++)
                if (Radii[at] > now && counts[at] > 0) (miles, wider) = (Radii[at], counts[at]);
        }

        return new(most.Filter, most.Found, Bits.Count(filters.Text), miles, wider);
    }

    private static Dictionary<string, int[]> NamesOf(SearchEntry[] entries) => entries
        .SelectMany((entry, at) => entry.Content.AlsoKnownAs.Append(entry.Content.Name).Select(name => (Name: SearchText.Fold(name), at)))
        .Where(name => name.Name.Length > 0).Distinct().GroupBy(name => name.Name, name => name.at).ToDictionary(name => name.Key, name => name.ToArray());
}
