using System.Globalization;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.Web.Offer;

/// <summary>Something chosen or understood, with the address that takes it away.</summary>
public sealed record Chip(string Says, string Address);

/// <param name="Value">As the form sends it; empty for any.</param>
public sealed record FacetChoice(string Value, string Says, int? Count, bool IsChosen);

/// <param name="IsOne">Whether only one may be chosen.</param>
public sealed record Facet(string Name, string Legend, bool IsOne, IReadOnlyList<FacetChoice> Choices)
{
    public int Chosen => Choices.Count(choice => choice.IsChosen && choice.Value.Length > 0);
}

/// <summary>Puts into words what was searched for, and what else could be.</summary>
public static class SearchPageParts
{
    public static IEnumerable<Chip> Chips(string to, OfferSearch query, SearchAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var (says, without) in Chosen(query)) yield return new(says, to + (without with { Page = 1 }).ToAddress());
        foreach (var chip in answer.Understood) yield return new(chip.Says, to + Without(query, chip).ToAddress());
    }

    /// <summary>The search without one of its filters, chosen or understood.</summary>
    public static OfferSearch Without(OfferSearch query, SearchFilter filter, SearchAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(answer);
        var without = filter switch
        {
            SearchFilter.Category => query with { Categories = [] },
            SearchFilter.Need => query with { Needs = [] },
            SearchFilter.Age => query with { Age = "" },
            SearchFilter.Day => query with { Days = [] },
            SearchFilter.Free => query with { IsFree = false },
            SearchFilter.Delivery => query with { Delivery = [] },
            SearchFilter.Diagnosis => query with { NeedsNoDiagnosis = false },
            SearchFilter.Plan => query with { NeedsNoPlan = false },
            SearchFilter.Route => query with { Routes = [] },
            SearchFilter.Area => query with { Area = SearchArea.Anywhere },
            SearchFilter.Access => query with { Access = [] },
            _ => query with { Where = "", Near = null, Miles = null },
        };
        return (without with { NotMeant = [.. query.NotMeant, .. answer.Understood.Where(chip => chip.Filter == filter).Select(chip => chip.Key)], Page = 1 });
    }

    /// <summary>"the age", in "Without the age there are 5".</summary>
    public static string InWords(SearchFilter filter) => filter switch
    {
        SearchFilter.Category => "the kind of help",
        SearchFilter.Need => "the type of need",
        SearchFilter.Age => "the age",
        SearchFilter.Day => "the day",
        SearchFilter.Free => "“free”",
        SearchFilter.Delivery => "where it happens",
        SearchFilter.Diagnosis => "“no diagnosis needed”",
        SearchFilter.Plan => "“no EHC plan needed”",
        SearchFilter.Route => "how you get it",
        SearchFilter.Area => "inside or outside the area",
        SearchFilter.Access => "what the place must have",
        _ => "the distance",
    };

    public static IReadOnlyList<Facet> Facets(OfferSearch query, SearchAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(answer);
        var facets = answer.Facets;
        return
        [
            new("category", "Kind of help", false, Some(Categories(query, facets))),
            new("need", "Type of need", false, Some(OfferTerms.Of("need").Select(need => new FacetChoice(need.Id, need.Says ?? need.Name, facets.Needs[need.Id], query.Needs.Contains(need.Id))))),
            new("age", "Age", true, Ages(query, facets)),
            new("only", "Only show", false, Some([
                new("free", "Free", facets.Free, query.IsFree), new("nodiagnosis", "No diagnosis needed", facets.NeedsNoDiagnosis, query.NeedsNoDiagnosis),
                new("noplan", "No EHC plan needed", facets.NeedsNoPlan, query.NeedsNoPlan)])),
            new("day", "Day", false, Some(OfferDays.All.Select(day => new FacetChoice(day.Code, day.Name, facets.Days[day.Code], query.Days.Contains(day.Code))))),
            new("delivery", "Where it happens", false, OfList("delivery", facets.Delivery, query.Delivery)),
            new("access", "The place must have", false, OfList("access", facets.Access, query.Access)),
            new("route", "How you get it", false, OfList("route", facets.Routes, query.Routes)),
            new("area", "Inside or outside the area", true,
            [
                new("", "Both", null, query.Area == SearchArea.Anywhere), new("inside", "Inside", facets.Inside, query.Area == SearchArea.Inside), new("outside", "Outside", facets.Outside, query.Area == SearchArea.Outside),
            ]),
        ];
    }

    public static string AgeInWords(string age) => AgeBand.All.Any(band => band.Id == age) ? $"Ages {age.Replace("-", " to ", StringComparison.Ordinal)}" : $"Age {age}";

    /// <summary>What a search is narrowed by: "Near HP22, Free"; nothing where by nothing.</summary>
    public static string Narrowed(OfferSearch query) => string.Join(", ", Chosen(query).Select(one => one.Says));

    private static IEnumerable<(string Says, OfferSearch Without)> Chosen(OfferSearch query)
    {
        if (query.Where.Length > 0) yield return ($"Near {query.Where}", query with { Where = "", Near = null, Miles = null });
        if (query.Age.Length > 0) yield return (AgeInWords(query.Age), query with { Age = "" });
        foreach (var id in query.Categories) yield return (OfferTerms.NameOf("category", id), query with { Categories = Less(query.Categories, id) });
        foreach (var id in query.Needs) yield return (OfferTerms.Find("need", id)?.Says ?? id, query with { Needs = Less(query.Needs, id) });
        foreach (var id in query.Days) yield return (OfferDays.NameOf(id), query with { Days = Less(query.Days, id) });
        if (query.IsFree) yield return ("Free", query with { IsFree = false });
        if (query.NeedsNoDiagnosis) yield return ("No diagnosis needed", query with { NeedsNoDiagnosis = false });
        if (query.NeedsNoPlan) yield return ("No EHC plan needed", query with { NeedsNoPlan = false });
        foreach (var id in query.Delivery) yield return (OfferTerms.NameOf("delivery", id), query with { Delivery = Less(query.Delivery, id) });
        foreach (var id in query.Access) yield return (OfferTerms.NameOf("access", id), query with { Access = Less(query.Access, id) });
        foreach (var id in query.Routes) yield return (OfferTerms.NameOf("route", id), query with { Routes = Less(query.Routes, id) });
        if (query.Area != SearchArea.Anywhere) yield return (query.Area == SearchArea.Inside ? "Inside the area" : "Outside the area", query with { Area = SearchArea.Anywhere });
    }

    private static OfferSearch Without(OfferSearch query, UnderstoodChip chip) => query with { NotMeant = [.. query.NotMeant, chip.Key], Page = 1 };

    private static List<string> Less(IReadOnlyList<string> ids, string id) => [.. ids.Where(one => one != id)];

    /// <summary>The widest kinds, and what is under those that are chosen.</summary>
    private static IEnumerable<FacetChoice> Categories(OfferSearch query, SearchFacets facets)
    {
        var open = query.Categories.SelectMany(id => OfferTerms.WithParents("category", id)).Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        return OfferTerms.Of("category").Where(term => term.Parent is null || open.Contains(term.Parent)).Select(term => new FacetChoice(term.Id, term.Name, facets.Categories[term.Id], query.Categories.Contains(term.Id)));
    }

    private static List<FacetChoice> Ages(OfferSearch query, SearchFacets facets)
    {
        List<FacetChoice> choices = [new("", "Any age", null, query.Age.Length == 0)];
        if (query.Age.Length > 0 && AgeBand.All.All(band => band.Id != query.Age)) choices.Add(new(query.Age, AgeInWords(query.Age), null, true));
        choices.AddRange(AgeBand.All.Select(band => new FacetChoice(band.Id, band.Id.Replace("-", " to ", StringComparison.Ordinal), facets.Ages[band.Id], query.Age == band.Id)));
        return choices;
    }

    private static List<FacetChoice> OfList(string list, FacetCounts counts, IReadOnlyList<string> chosen) =>
        Some(OfferTerms.Of(list).Select(term => new FacetChoice(term.Id, term.Name, counts[term.Id], chosen.Contains(term.Id))));

    private static List<FacetChoice> Some(IEnumerable<FacetChoice> choices) => [.. choices.Where(choice => choice.Count > 0 || choice.IsChosen)];

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
