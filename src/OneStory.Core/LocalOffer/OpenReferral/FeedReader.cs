using System.Globalization;
using System.Text.Json;

namespace OneStory.LocalOffer.OpenReferral;

/// <summary>A record of a feed as an entry would say it.</summary>
/// <param name="Notes">What of it could not be taken.</param>
public sealed record FeedRead(EntryContent Content, string? Organization, IReadOnlyList<string> Notes);

/// <summary>
/// Reads a record of Open Referral UK as an entry. What the feed does not speak of stays as the entry has it, and so does what it
/// says in the words in which we would say it ourselves.
/// </summary>
public sealed class FeedReader(JsonElement record, EntryContent? entry)
{
    private static readonly EntryContent Nothing = new() { Name = "", Summary = "" };

    private readonly EntryContent now = entry ?? Nothing;
    private readonly List<string> notes = [];

    public FeedRead Read()
    {
        var (summary, description) = Description();
        var terms = Terms(record).ToLookup(term => term.Term.List, term => term.Term.Id);
        var content = now with
        {
            Name = PublicText.CleanLine(Text("name")) ?? "",
            AlsoKnownAs = Text("alternate_name") is { } also && also != string.Join(", ", now.AlsoKnownAs) ? [also] : now.AlsoKnownAs,
            Summary = summary,
            Description = description,
            Categories = Of("category", now.Categories),
            Needs = Of("need", now.Needs),
            Outcomes = Of("outcome", now.Outcomes),
            WhileWaiting = Of("pathway", now.WhileWaiting),
            Delivery = Of("delivery", now.Delivery),
            Layer = terms["layer"].FirstOrDefault() ?? now.Layer,
            MinimumAge = Age("minimum_age") ?? now.MinimumAge,
            MaximumAge = Age("maximum_age") is { } most ? most > EntryCheck.OldestAge ? null : most : now.MaximumAge,
            Criteria = Unless("eligibility_description", FeedWriter.Eligibility(now), now.Criteria),
            Referral = new(Of("route", now.Referral.Routes), Unless("application_process", FeedWriter.Application(now), now.Referral.How)),
            Wait = Text("wait_time") is { } wait && wait != (now.Wait is { } was ? EntryInWords.Wait(was) : null) ? new(null, null, wait) : now.Wait,
            Cost = Cost(),
            Places = Places(),
            Times = Times(),
            Contacts = Contacts(),
            Website = Website(),
            Languages = Languages(),
            Serves = Serves(),
            Alert = Text("alert") ?? now.Alert,
        };
        return new(EntryCheck.Tidy(content), FeedText.One(record, "organization") is { } organization ? FeedText.Of(organization, "name") : null, notes);

        IReadOnlyList<string> Of(string list, IReadOnlyList<string> otherwise) => terms.Contains(list) ? [.. terms[list].Distinct()] : otherwise;
    }

    private string? Text(string name) => FeedText.Of(record, name);

    private string? Unless(string name, string ours, string? otherwise) => Text(name) is { } text && text != PublicText.CleanText(ours) ? text : otherwise;

    private int? Age(string name) => FeedText.Number(record, name) is { } years and >= 0 and < 1000 ? (int)years : null;

    private (string Summary, string Description) Description()
    {
        if (Text("description") is not { } text) return (now.Summary.Length > 0 ? now.Summary : PublicText.CleanLine(Text("name")) ?? "", now.Description);
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        if (parts[0].Length <= EntryCheck.LongestSummary) return (parts[0], parts.Length > 1 ? parts[1] : "");
        var cut = parts[0][..(EntryCheck.LongestSummary - 1)];
        return ($"{cut[..Math.Max(cut.LastIndexOf(' '), 1)]}…", text);
    }

    private IEnumerable<FeedTerm> Terms(JsonElement of)
    {
        foreach (var attribute in FeedText.Each(of, "attributes"))
        {
            var term = FeedText.One(attribute, "taxonomy_term") ?? attribute;
            if (Find(FeedText.Of(term, "id") ?? FeedText.Of(attribute, "taxonomy_term_id"), FeedText.Of(term, "term_uri"), FeedText.Of(term, "name")) is { } known) yield return known;
            else if (FeedText.Of(term, "name") is { } name) notes.Add($"“{Short(name)}” is in none of our lists");
        }
    }

    private static FeedTerm? Find(string? id, string? uri, string? name) =>
        (Guid.TryParse(id, out var known) ? FeedTerms.ById.GetValueOrDefault(known) : null)
        ?? (uri is null ? null : FeedTerms.All.FirstOrDefault(term => term.Term.Uri == uri))
        ?? (name is null ? null : FeedTerms.All.FirstOrDefault(term => SearchText.Fold(term.Name) == SearchText.Fold(name)));

    private Cost Cost()
    {
        var (fees, says) = (Text("fees"), Text("fees_description"));
        var prices = FeedText.Each(record, "cost_options").Select(option => new Price(FeedText.Of(option, "option") ?? "Price", FeedText.Number(option, "amount") ?? 0, Per(FeedText.Of(option, "amount_description")))).ToList();
        if (fees is null && says is null && prices.Count == 0) return now.Cost;
        if (entry is not null && fees == EntryInWords.Cost(now.Cost.Kind) && (says ?? "") == (PublicText.CleanText(FeedWriter.Fees(now)) ?? "")) return now.Cost;
        var isFree = prices.Count > 0 ? prices.All(price => price.Pounds == 0) : fees?.StartsWith("free", StringComparison.OrdinalIgnoreCase) == true;
        return now.Cost with { Kind = isFree ? CostKind.Free : prices.Count > 0 ? CostKind.Charged : CostKind.Varies, Says = says ?? (isFree ? null : fees), Prices = isFree ? [] : prices };

        static string? Per(string? text) => text?.StartsWith("per ", StringComparison.OrdinalIgnoreCase) == true ? text[4..] : text;
    }

    private IReadOnlyList<OfferPlace> Places()
    {
        var places = new List<OfferPlace>();
        foreach (var location in FeedText.Each(record, "service_at_locations").Select(site => FeedText.One(site, "location")).OfType<JsonElement>())
        {
            if (FeedText.Of(location, "location_type") == "virtual") continue;
            var address = FeedText.Each(location, "addresses").Select(one => (JsonElement?)one).FirstOrDefault() ?? default;
            var name = PublicText.CleanLine(FeedText.Of(location, "name") ?? FeedText.Of(address, "address_1"));
            if (FeedText.Of(address, "postal_code") is not { } postcode || name is null) notes.Add($"a place has no {(name is null ? "name" : "postcode")}");
            else places.Add(Place(location, address, name, postcode));
        }

        return places.Count == 0 ? now.Places : places;
    }

    private OfferPlace Place(JsonElement location, JsonElement address, string name, string postcode)
    {
        var same = now.Places.FirstOrDefault(place => place.Name == name && Compact(place.Postcode) == Compact(postcode));
        var street = FeedText.Of(address, "address_1");
        var access = Terms(location).Where(term => term.Term.List == "access").Select(term => term.Term.Id).ToList();
        return (same ?? new() { Name = name, Postcode = postcode }) with
        {
            Address = street == name || street == same?.Address?.ReplaceLineEndings(", ") ? same?.Address : street,
            Town = FeedText.Of(address, "city") ?? same?.Town,
            Travel = FeedText.Of(location, "transportation") ?? same?.Travel,
            Access = access.Count > 0 ? access : same?.Access ?? [],
        };
    }

    private IReadOnlyList<OfferTime> Times()
    {
        var times = FeedText.Each(record, "schedules").Select(Time).ToList();
        return times.Count == 0 ? now.Times : times;
    }

    private OfferTime Time(JsonElement schedule)
    {
        var says = FeedText.Of(schedule, "description");
        if (says is not null && now.Times.FirstOrDefault(time => EntryInWords.Time(time) == says) is { } same) return same;
        var (opens, closes, notes) = (Clock(schedule, "opens_at"), Clock(schedule, "closes_at"), FeedText.Of(schedule, "notes"));
        var time = new OfferTime
        {
            Days = [.. (FeedText.Of(schedule, "byday") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(day => day.ToUpperInvariant() is { Length: >= 2 } code ? code[^2..] : "").Where(OfferDays.IsKnown)],
            Opens = opens < closes ? opens : null,
            Closes = opens < closes ? closes : null,
            Every = (int)Math.Clamp(FeedText.Number(schedule, "interval") ?? 1, 1, 12),
            IsMonthly = FeedText.Of(schedule, "freq") == "MONTHLY",
            From = Day(schedule, "valid_from"),
            To = Day(schedule, "valid_to"),
            Term = notes?.Contains("term time", StringComparison.OrdinalIgnoreCase) == true ? OfferTerm.TermTime : notes?.Contains("holidays only", StringComparison.OrdinalIgnoreCase) == true ? OfferTerm.Holidays : OfferTerm.AllYear,
        };
        return says is null || EntryInWords.Time(time) == says ? time : time with { Says = PublicText.CleanLine(says) };
    }

    private IReadOnlyList<OfferContact> Contacts()
    {
        var contacts = FeedText.Each(record, "contacts").Select(contact =>
            new OfferContact(FeedText.Of(contact, "name"), FeedText.Of(contact, "title"), FeedText.Each(contact, "phones").Select(phone => FeedText.Of(phone, "number")).FirstOrDefault(), FeedText.Of(contact, "email"))).ToList();
        if (Text("email") is { } email && contacts.All(contact => contact.Email is null)) contacts.Add(new(null, null, null, email));
        return contacts.Count == 0 ? now.Contacts : contacts;
    }

    private string? Website()
    {
        if (Text("url") is not { } url || url == FeedWriter.Web(now.Website)) return now.Website;
        if (EntryCheck.IsWeb(url)) return url;
        notes.Add($"“{Short(url)}” is not the address of a website");
        return now.Website;
    }

    private IReadOnlyList<string> Languages()
    {
        var codes = FeedText.Each(record, "languages").Select(language => FeedText.Of(language, "code")).OfType<string>().Where(code => OfferTerms.Find("language", code) is not null).ToList();
        return codes.Count == 0 ? now.Languages : codes;
    }

    private IReadOnlyList<string> Serves()
    {
        var districts = FeedText.Each(record, "service_areas").Select(served => FeedText.Of(served, "name")).OfType<string>().Where(name => SearchWords.Outcode(name) == name).ToList();
        return districts.Count == 0 ? now.Serves : districts;
    }

    private static TimeOnly? Clock(JsonElement of, string name) =>
        TimeOnly.TryParseExact(FeedText.Of(of, name)?.TrimEnd('Z'), ["HH:mm", "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateOnly? Day(JsonElement of, string name) =>
        DateOnly.TryParseExact(FeedText.Of(of, name) is { Length: >= 10 } text ? text[..10] : null, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Compact(string postcode) => postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
