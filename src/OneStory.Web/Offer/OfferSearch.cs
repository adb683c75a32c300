using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Primitives;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.Web.Offer;

/// <summary>
/// What is searched for, as its address has it. The address can be kept and passed on, so it holds no whole postcode: only its
/// first part, and where it is to the nearest kilometre or so.
/// </summary>
public sealed record OfferSearch
{
    /// <summary>As many letters as the search reads.</summary>
    public const int Longest = 300;

    private const int LongestPlace = 60, MostOfEach = 30, DefaultMiles = 10;

    public string Text { get; init; } = "";
    public string Where { get; init; } = "";

    /// <summary>Where the postcode was, rounded.</summary>
    public GeoPoint? Near { get; init; }

    public int? Miles { get; init; }

    /// <summary>"7", or a band: "5-10".</summary>
    public string Age { get; init; } = "";

    public IReadOnlyList<string> Needs { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<string> Days { get; init; } = [];
    public IReadOnlyList<string> Access { get; init; } = [];
    public IReadOnlyList<string> Delivery { get; init; } = [];
    public IReadOnlyList<string> Routes { get; init; } = [];
    public bool IsFree { get; init; }
    public bool NeedsNoDiagnosis { get; init; }
    public bool NeedsNoPlan { get; init; }
    public SearchArea Area { get; init; }
    public SearchSort Sort { get; init; }
    public int Page { get; init; } = 1;
    public bool IsExact { get; init; }
    public IReadOnlyList<string> NotMeant { get; init; } = [];

    /// <summary>What was in the address that this page does not know, in words for whoever sent it.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    public AgeSpan? AgeSpan => Span(Age);

    public bool IsEmpty => this with { Page = 1, Sort = SearchSort.Relevance, Wrong = [] } is { Text: "", Where: "", Age: "", Needs.Count: 0, Categories.Count: 0, Days.Count: 0, Access.Count: 0, Delivery.Count: 0, Routes.Count: 0 } empty
        && empty is { IsFree: false, NeedsNoDiagnosis: false, NeedsNoPlan: false, Area: SearchArea.Anywhere };

    /// <summary>Of an address or a form: what is in neither's lists is left out and said.</summary>
    public static OfferSearch Read(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        var fields = given.ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        var wrong = new List<string>();
        var age = One("age");
        if (age.Length > 0 && Span(age) is null)
        {
            Say($"We could not read “{Cut(age, 20)}” as an age. Enter a number from 0 to 25.");
            age = "";
        }

        if (One("wrong") == "age") Say("We could not read the age. Enter a number from 0 to 25.");
        var miles = Number("miles");
        return new()
        {
            Text = Cut(One("q"), Longest),
            Where = Cut(One("where"), LongestPlace),
            Near = Point(One("near")),
            Miles = miles is null || SearchIndex.Radii.Contains(miles.Value) ? miles : SearchIndex.Radii.FirstOrDefault(radius => radius >= miles, SearchIndex.Radii[^1]),
            Age = age,
            Needs = Many("need", id => OfferTerms.Find("need", id) is not null),
            Categories = Many("category", id => OfferTerms.Find("category", id) is not null),
            Days = Many("day", OfferDays.IsKnown),
            Access = Many("access", id => OfferTerms.Find("access", id) is not null),
            Delivery = Many("delivery", id => OfferTerms.Find("delivery", id) is not null),
            Routes = Many("route", id => OfferTerms.Find("route", id) is not null),
            IsFree = One("free").Length > 0,
            NeedsNoDiagnosis = One("nodiagnosis").Length > 0,
            NeedsNoPlan = One("noplan").Length > 0,
            Area = Choice<SearchArea>("area"),
            Sort = Choice<SearchSort>("sort"),
            Page = Math.Max(1, Number("page") ?? 1),
            IsExact = One("exact").Length > 0,
            NotMeant = [.. fields.GetValueOrDefault("not").OfType<string>().Select(key => Cut(key, LongestPlace)).Take(MostOfEach)],
            Wrong = wrong,
        };

        string One(string name) => fields.TryGetValue(name, out var values) ? values.LastOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim() ?? "" : "";

        int? Number(string name)
        {
            if (One(name) is not { Length: > 0 } text) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            return text.All(char.IsAsciiDigit) ? int.MaxValue : null;
        }

        List<string> Many(string name, Func<string, bool> isKnown)
        {
            var asked = fields.GetValueOrDefault(name).OfType<string>().Where(id => id.Length > 0).Distinct().Take(MostOfEach).ToList();
            var known = asked.Where(isKnown).ToList();
            if (known.Count < asked.Count) Say("Part of what was asked for is not in our lists, so we left it out.");
            return known;
        }

        T Choice<T>(string name) where T : struct, Enum => Enum.TryParse<T>(One(name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : default;

        void Say(string what)
        {
            if (!wrong.Contains(what)) wrong.Add(what);
        }
    }

    public SearchAsk ToAsk(SearchOrigin? origin) => new()
    {
        Text = Text,
        Origin = origin,
        Miles = origin is null ? null : Miles ?? DefaultMiles,
        Age = AgeSpan,
        Needs = Needs,
        Categories = Categories,
        Days = Days,
        Access = Access,
        Delivery = Delivery,
        Routes = Routes,
        IsFree = IsFree,
        NeedsNoDiagnosis = NeedsNoDiagnosis,
        NeedsNoPlan = NeedsNoPlan,
        Area = Area,
        Sort = Sort == SearchSort.Distance && origin is null ? SearchSort.Relevance : Sort,
        Page = Page,
        IsExact = IsExact,
        NotMeant = NotMeant,
    };

    /// <summary>As it stands after the question mark. Most of what it holds never changes between pages.</summary>
    public string ToAddress()
    {
        var address = new StringBuilder(100);
        foreach (var (name, value) in Fields()) address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(UrlEncoder.Default.Encode(value));
        return address.ToString();
    }

    /// <summary>What was asked, by the names the address has: to be counted where nothing is found.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filters() => Fields().Where(field => field.Key is not ("q" or "near" or "page" or "sort" or "not" or "exact"));

    private IEnumerable<KeyValuePair<string, string>> Fields()
    {
        if (Text.Length > 0) yield return new("q", Text);
        if (Where.Length > 0) yield return new("where", Where);
        if (Near is { } near) yield return new("near", string.Create(CultureInfo.InvariantCulture, $"{near.Latitude:0.00},{near.Longitude:0.00}"));
        if (Miles is { } miles) yield return new("miles", miles.ToString(CultureInfo.InvariantCulture));
        if (Age.Length > 0) yield return new("age", Age);
        foreach (var (name, values) in new[] { ("need", Needs), ("category", Categories), ("day", Days), ("access", Access), ("delivery", Delivery), ("route", Routes), ("not", NotMeant) })
            foreach (var value in values) yield return new(name, value);
        if (IsFree) yield return new("free", "yes");
        if (NeedsNoDiagnosis) yield return new("nodiagnosis", "yes");
        if (NeedsNoPlan) yield return new("noplan", "yes");
        if (Area != SearchArea.Anywhere) yield return new("area", Area == SearchArea.Inside ? "inside" : "outside");
        if (Sort != SearchSort.Relevance) yield return new("sort", Sort switch { SearchSort.Distance => "distance", SearchSort.Name => "name", _ => "checked" });
        if (Page > 1) yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
        if (IsExact) yield return new("exact", "yes");
    }

    /// <summary>Never in the middle of a letter that is written in two halves.</summary>
    internal static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static AgeSpan? Span(string age)
    {
        if (AgeBand.All.FirstOrDefault(band => band.Id == age) is { } band) return band.Span;
        return int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 0 and <= 25 ? new(years) : null;
    }

    private static GeoPoint? Point(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 2 && Degrees(parts[0]) is { } latitude and > 49 and < 61 && Degrees(parts[1]) is { } longitude and > -9 and < 3 ? Rounded(new(latitude, longitude)) : null;
    }

    private static double? Degrees(string text) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    /// <summary>To a hundredth of a degree: in England about a kilometre north and 700 metres east, with some dozens of postcodes in it.</summary>
    internal static GeoPoint Rounded(GeoPoint at) => new(Math.Round(at.Latitude, 2), Math.Round(at.Longitude, 2));
}
