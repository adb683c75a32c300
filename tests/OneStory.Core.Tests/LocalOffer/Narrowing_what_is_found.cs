using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.Core.Tests.LocalOffer;

/// <summary>Random entries and random questions, against the slow and plain way of counting.</summary>
public sealed class Narrowing_what_is_found
{
    private static readonly string[] Categories = [.. Ids("category")];
    private static readonly string[] Needs = [.. Ids("need")];
    private static readonly string[] Access = [.. Ids("access")];
    private static readonly string[] Delivery = [.. Ids("delivery")];
    private static readonly string[] Routes = [.. Ids("route")];
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly string[] Districts = ["HP5", "HP11", "HP20", "OX1"];
    private static readonly Dictionary<string, string?> Parents = Offer.Terms.Where(term => term.List == "category").ToDictionary(term => term.Id, term => term.Parent);

    private readonly Random random = new(41);
    private readonly SearchEntry[] entries;
    private readonly SearchIndex index;

    public Narrowing_what_is_found()
    {
        entries = [.. Enumerable.Range(0, 333).Select(Make)];
        index = Offer.Of(entries);
    }

    [Fact]
    public void What_is_found_and_every_count_beside_it_are_those_of_brute_force()
    {
        for (var round = 0; round < 250; round++)
        {
            var ask = Ask();
            var answer = index.Find(ask);
            var text = ask.Text is null ? entries : [.. entries.Where(entry => entry.Content.Name.StartsWith("Kestrel", StringComparison.Ordinal))];
            int Count(SearchAsk of) => text.Count(entry => Matches(entry, of));
            answer.Total.ShouldBe(Count(ask));
            answer.Hits.Select(hit => hit.Entry.Id).ShouldBe(text.Where(entry => Matches(entry, ask)).Select(entry => entry.Id), ignoreOrder: true);
            foreach (var id in Categories) answer.Facets.Categories[id].ShouldBe(Count(ask with { Categories = [id] }));
            foreach (var id in Needs) answer.Facets.Needs[id].ShouldBe(Count(ask with { Needs = [id] }));
            foreach (var id in Days) answer.Facets.Days[id].ShouldBe(Count(ask with { Days = [id] }));
            foreach (var id in Delivery) answer.Facets.Delivery[id].ShouldBe(Count(ask with { Delivery = [id] }));
            foreach (var id in Routes) answer.Facets.Routes[id].ShouldBe(Count(ask with { Routes = [id] }));
            foreach (var id in Access) answer.Facets.Access[id].ShouldBe(Count(ask with { Access = [.. ask.Access.Append(id).Distinct()] }));
            foreach (var band in AgeBand.All) answer.Facets.Ages[band.Id].ShouldBe(Count(ask with { Age = band.Span }));
            answer.Facets.Free.ShouldBe(Count(ask with { IsFree = true }));
            answer.Facets.NeedsNoDiagnosis.ShouldBe(Count(ask with { NeedsNoDiagnosis = true }));
            answer.Facets.NeedsNoPlan.ShouldBe(Count(ask with { NeedsNoPlan = true }));
            answer.Facets.Inside.ShouldBe(Count(ask with { Area = SearchArea.Inside }));
            answer.Facets.Outside.ShouldBe(Count(ask with { Area = SearchArea.Outside }));
            foreach (var miles in SearchIndex.Radii) answer.Facets.Miles[miles].ShouldBe(ask.Origin is null ? 0 : Count(ask with { Miles = miles }));
        }
    }

    [Fact]
    public void Every_distance_is_that_of_the_haversine()
    {
        foreach (var origin in new[] { Offer.Aylesbury, Offer.Oxford, new GeoPoint(50.1, -5.2) })
            foreach (var hit in index.Find(new() { Origin = new(origin, "here", "HP20"), Size = 100 }).Hits)
                if (hit.Entry.Content.Places.Count == 0) hit.Miles.ShouldBeNull();
                else hit.Miles!.Value.ShouldBe(hit.Entry.Content.Places.Min(place => origin.MilesTo(Point(place))), 1e-6);
    }

    [Fact]
    public void Many_at_once_get_the_same_answers()
    {
        var asks = Enumerable.Range(0, 60).Select(_ => Ask()).ToList();
        var alone = asks.Select(ask => index.Find(ask).Names().ToList()).ToList();
        var together = new List<string>[asks.Count];
        Parallel.For(0, asks.Count, at => together[at] = [.. index.Find(asks[at]).Names()]);
        together.ShouldBe(alone);
    }

    [Theory]
    [InlineData(51.5007, -0.1246, 48.8584, 2.2945, 211.6)]
    [InlineData(51.8156, -0.8084, 51.8156, -0.8084, 0)]
    [InlineData(0, 0, 0, 180, 12436.8)]
    public void The_haversine_is_right(double latitude, double longitude, double toLatitude, double toLongitude, double miles) =>
        new GeoPoint(latitude, longitude).MilesTo(new(toLatitude, toLongitude)).ShouldBe(miles, 0.2);

    private static IEnumerable<string> Ids(string list) => Offer.Terms.Where(term => term.List == list).Select(term => term.Id);
    private static GeoPoint Point(OfferPlace place) => new(place.Latitude!.Value, place.Longitude!.Value);

    private static bool Matches(SearchEntry entry, SearchAsk ask)
    {
        var content = entry.Content;
        return (ask.Categories.Count == 0 || content.Categories.Any(id => ask.Categories.Contains(id) || (Parents[id] is { } parent && (ask.Categories.Contains(parent) || (Parents[parent] is { } top && ask.Categories.Contains(top))))))
            && (ask.Needs.Count == 0 || content.Needs.Count == 0 || content.Needs.Any(ask.Needs.Contains))
            && (ask.Days.Count == 0 || content.Times.Any(time => time.Days.Any(ask.Days.Contains)))
            && (ask.Delivery.Count == 0 || content.Delivery.Any(ask.Delivery.Contains))
            && (ask.Routes.Count == 0 || content.Referral.Routes.Any(ask.Routes.Contains))
            && (ask.Age is not { } age || ((content.MinimumAge ?? 0) <= age.To && (content.MaximumAge ?? 99) >= age.From))
            && (!ask.IsFree || content.Cost.Kind == CostKind.Free)
            && (!ask.NeedsNoDiagnosis || content.Diagnosis != DiagnosisNeeded.Yes)
            && (!ask.NeedsNoPlan || content.Plan != PlanNeeded.Yes)
            && (ask.Area == SearchArea.Anywhere || content.OutsideArea == (ask.Area == SearchArea.Outside))
            && Near(content, ask);
    }

    private static bool Near(EntryContent content, SearchAsk ask)
    {
        var places = content.Places.Where(place => ask.Access.All(place.Access.Contains)).ToList();
        if (ask.Access.Count > 0 && places.Count == 0) return false;
        if (ask.Origin is not { } origin || ask.Miles is not { } miles) return true;
        var comes = (content.Places.Count == 0 || content.Delivery.Any(way => way is "online" or "comes-to-you" or "by-phone"))
            && (content.Serves.Count == 0 || content.Serves.Contains(origin.District));
        return comes || places.Any(place => origin.At.MilesTo(Point(place)) <= miles);
    }

    private SearchAsk Ask() => new()
    {
        Text = Chance(0.3) ? "kestrel" : null,
        Categories = Chance(0.3) ? Some(Categories, 2) : [],
        Needs = Chance(0.4) ? Some(Needs, 2) : [],
        Days = Chance(0.2) ? Some(Days, 3) : [],
        Delivery = Chance(0.2) ? Some(Delivery, 2) : [],
        Routes = Chance(0.2) ? Some(Routes, 2) : [],
        Access = Chance(0.3) ? Some(Access, 2) : [],
        Age = Chance(0.4) ? new(random.Next(26)) : null,
        IsFree = Chance(0.2),
        NeedsNoDiagnosis = Chance(0.2),
        NeedsNoPlan = Chance(0.2),
        Area = (SearchArea)random.Next(3),
        Origin = Chance(0.6) ? new(Somewhere(), "here", Districts[random.Next(Districts.Length)]) : null,
        Miles = Chance(0.6) ? SearchIndex.Radii[random.Next(SearchIndex.Radii.Count)] : null,
        Sort = (SearchSort)random.Next(4),
        Size = 100_000,
    };

    private SearchEntry Make(int number) => Offer.Entry($"{(Chance(0.5) ? "Kestrel" : "Otter")} {number}", entry => entry with
    {
        Categories = Some(Categories, 3),
        Needs = Chance(0.3) ? [] : Some(Needs, 4),
        Delivery = Some(Delivery, 2),
        Referral = new(Some(Routes, 2), null),
        MinimumAge = Chance(0.3) ? null : random.Next(12),
        MaximumAge = Chance(0.3) ? null : random.Next(12, 30),
        Diagnosis = (DiagnosisNeeded)random.Next(3),
        Plan = (PlanNeeded)random.Next(3),
        Cost = new() { Kind = (CostKind)random.Next(4) },
        OutsideArea = Chance(0.2),
        Serves = Chance(0.5) ? [] : Some(Districts, 2),
        Times = Chance(0.4) ? [] : [new() { Days = Some(Days, 2) }, new() { Days = Some(Days, 2) }],
        Places = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Offer.At(Somewhere(), "HP20 1UX", Some(Access, 8)))],
    });

    private GeoPoint Somewhere() => new(51.5 + random.NextDouble() * 0.5, -1.2 + random.NextDouble() * 0.8);
    private bool Chance(double of) => random.NextDouble() < of;
    private string[] Some(string[] from, int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => from[random.Next(from.Length)]).Distinct()];
}
