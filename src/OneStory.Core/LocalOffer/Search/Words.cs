using System.Text.Json;

namespace OneStory.LocalOffer.Search;

/// <summary>What the search knows of words that no entry says: an authority may change every line of it.</summary>
public sealed record Words
{
    public static Words None { get; } = new();

    /// <summary>Words and phrases that mean the same, each found by any other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Same { get; init; } = [];

    /// <summary>Words that lead to others, one way: who asks for nappies is shown continence.</summary>
    public IReadOnlyList<Lead> Leads { get; init; } = [];

    /// <summary>Words often written wrongly, and what is meant.</summary>
    public IReadOnlyList<Misspelling> Misspellings { get; init; } = [];

    /// <summary>Words of a question that say nothing of what is looked for.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>These, and what an authority adds.</summary>
    public Words With(IReadOnlyCollection<OfferWord> added) => this with
    {
        Same = [.. Same, .. added.Where(word => word.Synonyms.Count > 0).Select(word => word.Synonyms.Prepend(word.Term).ToList())],
        Misspellings = [.. Misspellings, .. added.SelectMany(word => word.Misspellings.Select(wrong => new Misspelling(wrong, word.Term)))],
    };

    /// <summary>The list the product comes with.</summary>
    public static Words OwnList()
    {
        using var file = typeof(Words).Assembly.GetManifestResourceStream("OneStory.LocalOffer.words.json")!;
        return JsonSerializer.Deserialize<Words>(file, JsonSerializerOptions.Web)!;
    }
}

public sealed record Lead(IReadOnlyList<string> From, IReadOnlyList<string> To);

public sealed record Misspelling(string Wrong, string Right);
