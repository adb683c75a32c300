namespace OneStory.LocalOffer.OpenReferral;

/// <summary>A list of terms, as a feed has it.</summary>
public sealed record Taxonomy(string List, string Name, string Description)
{
    public Guid Id { get; } = StableId.Of($"taxonomy/{List}");
}

/// <summary>A term, as a feed has it.</summary>
public sealed record FeedTerm(Term Term, Taxonomy Taxonomy)
{
    public Guid Id { get; } = FeedTerms.IdOf(Term.List, Term.Id);

    /// <summary>The wider term; a need's is a broad area.</summary>
    public Guid? ParentId { get; } = Term.Parent is not { } parent ? null : FeedTerms.IdOf(Term.List == "need" ? "broad-area" : Term.List, parent);

    public string Name => Term.Name;
    public string Description => Term.Says ?? Term.Name;
}

/// <summary>The lists by which entries are sorted, with ids that are the same in every authority.</summary>
public static class FeedTerms
{
    public static IReadOnlyList<Taxonomy> Taxonomies { get; } =
    [
        new("category", "Kinds of help", "What kind of help an entry is, in two or three steps."),
        new("need", "Types of need", "The types of special educational need of the school census."),
        new("broad-area", "Broad areas of need", "The four broad areas of need of the SEND Code of Practice."),
        new("layer", "Layers of support", "From what is there for every child to what is for the few."),
        new("outcome", "Preparing for adulthood", "The outcomes of preparing for adulthood in the SEND Code of Practice."),
        new("access", "Access", "What a place has for those who need it."),
        new("route", "How to get it", "Through whom one gets the help."),
        new("delivery", "Where it happens", "At a place, at home, in a setting, online or by phone."),
        new("pathway", "While you wait", "What families wait for while this helps."),
        new("language", "Languages", "Languages in which the help is given."),
    ];

    private static readonly Dictionary<string, Taxonomy> ByList = Taxonomies.ToDictionary(taxonomy => taxonomy.List, StringComparer.Ordinal);

    public static IReadOnlyList<FeedTerm> All { get; } = [.. OfferTerms.All.Where(term => ByList.ContainsKey(term.List)).Select(term => new FeedTerm(term, ByList[term.List]))];

    public static IReadOnlyDictionary<Guid, FeedTerm> ById { get; } = All.ToDictionary(term => term.Id);

    private static readonly Dictionary<(string List, string Id), FeedTerm> ByTerm = All.ToDictionary(term => (term.Term.List, term.Term.Id));

    public static Guid IdOf(string list, string id) => StableId.Of($"term/{list}/{id}");

    public static FeedTerm? Find(string list, string id) => ByTerm.GetValueOrDefault((list, id));

    /// <summary>The term and all that it is part of.</summary>
    public static IEnumerable<FeedTerm> WithParents(FeedTerm term)
    {
        for (var at = term; at is not null; at = at.ParentId is { } parent ? ById.GetValueOrDefault(parent) : null) yield return at;
    }

    /// <summary>The terms an entry stands under itself; access is its places', and counted among them.</summary>
    public static IEnumerable<FeedTerm> Of(EntryContent content, bool withAccess = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        var terms = Some("category", content.Categories).Concat(Some("need", content.Needs)).Concat(Some("layer", content.Layer is { } layer ? [layer] : [])).Concat(Some("outcome", content.Outcomes))
            .Concat(Some("route", content.Referral.Routes)).Concat(Some("delivery", content.Delivery)).Concat(Some("pathway", content.WhileWaiting)).Concat(Some("language", content.Languages));
        return withAccess ? terms.Concat(Some("access", content.Places.SelectMany(place => place.Access).Distinct())) : terms;
    }

    private static IEnumerable<FeedTerm> Some(string list, IEnumerable<string> ids) => ids.Select(id => Find(list, id)).OfType<FeedTerm>();
}
