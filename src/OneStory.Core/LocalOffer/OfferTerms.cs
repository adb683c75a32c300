using System.Text.Json;

namespace OneStory.LocalOffer;

/// <summary>A word that entries are sorted by.</summary>
/// <param name="List">"category", "need", "broad-area", "layer", "outcome", "access", "route", "delivery", "pathway", "language"; "section" for pages.</param>
/// <param name="Says">The same in a family's words.</param>
/// <param name="Parent">The wider term: of its own list, and for a need a broad area.</param>
/// <param name="Schedule2">The paragraphs of Schedule 2 to the SEND Regulations 2014 that it answers.</param>
/// <param name="Source">Where the term is from.</param>
/// <param name="Uri">The same term in somebody else's list.</param>
public sealed record Term(string List, string Id, string Name, string? Says = null, string? Parent = null, IReadOnlyList<string>? Schedule2 = null, string? Source = null, string? Uri = null);

/// <summary>The lists that ship with the product.</summary>
public static class OfferTerms
{
    public const string EasyRead = "easy-read";

    public static IReadOnlyList<Term> All { get; } = Load();

    private static readonly Dictionary<(string List, string Id), Term> ById = All.ToDictionary(term => (term.List, term.Id));

    public static IEnumerable<Term> Of(string list) => All.Where(term => term.List == list);

    public static Term? Find(string list, string? id) => id is null ? null : ById.GetValueOrDefault((list, id));

    /// <summary>What a person reads of it: its name, or the id where it is of no list of ours.</summary>
    public static string NameOf(string list, string id) => Find(list, id)?.Name ?? id;

    /// <summary>A term and all that it is part of, the narrowest first.</summary>
    public static IEnumerable<Term> WithParents(string list, string id)
    {
        for (var term = Find(list, id); term is not null; term = Find(list, term.Parent)) yield return term;
    }

    private static IReadOnlyList<Term> Load()
    {
        using var file = typeof(OfferTerms).Assembly.GetManifestResourceStream("OneStory.LocalOffer.terms.json")!;
        return JsonSerializer.Deserialize<List<Term>>(file, JsonSerializerOptions.Web)!;
    }
}
