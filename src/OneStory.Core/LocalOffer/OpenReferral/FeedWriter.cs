using System.Globalization;
using System.Text.Json;
using OneStory.Messages;

namespace OneStory.LocalOffer.OpenReferral;

/// <summary>How much of a record is told.</summary>
public enum FeedDetail
{
    /// <summary>By which a copy is known to be old, and no more.</summary>
    Minimal,

    /// <summary>As it stands in a list.</summary>
    Summary,

    Full,
}

/// <summary>
/// Writes what is published as Open Referral UK 3.0 has it (a profile of HSDS 3.0), with the fields of HSDS that families need
/// beside it. What has no value is left out: nothing is null.
/// </summary>
/// <param name="area">What the authority is called.</param>
public sealed class FeedWriter(Utf8JsonWriter json, string area)
{
    private const string Version = "HSDS-UK-3.0";

    public void About(Uri documentation)
    {
        ArgumentNullException.ThrowIfNull(documentation);
        json.WriteStartObject();
        json.WriteString("version", Version);
        json.WriteString("profile", "https://docs.openreferraluk.org/");
        json.WriteString("openapi_url", "https://openreferraluk.org/specifications/3.0/openapi.json");
        json.WriteString("documentation", documentation.AbsoluteUri);
        json.WriteEndObject();
    }

    public void Service(PublishedEntry entry, OfferProvider provider, FeedDetail detail, double? metres = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(provider);
        json.WriteStartObject();
        Head(entry.Id, entry.Content.Name, "active", entry.ChangedAt);
        if (detail == FeedDetail.Minimal) json.WriteString("modified_date", Instant(entry.ChangedAt));
        else Body(entry, provider, detail, metres);
        json.WriteEndObject();
    }

    /// <summary>One that the public has no longer: its id, what it was called unless somebody hid it, and that it is gone, so that copies are taken away.</summary>
    public void Gone(OfferEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        json.WriteStartObject();
        Head(entry.Id, entry.IsHiddenByHand ? "Not shown" : entry.Name, entry.State == EntryState.Withdrawn ? "defunct" : "inactive", entry.ChangedAt);
        json.WriteString("organization_id", entry.ProviderId);
        json.WriteEndObject();
    }

    public void Organization(OfferProvider provider, IEnumerable<PublishedEntry>? services = null, FeedDetail detail = FeedDetail.Summary)
    {
        ArgumentNullException.ThrowIfNull(provider);
        json.WriteStartObject();
        json.WriteString("id", provider.Id);
        json.WriteString("name", provider.Name);
        json.WriteString("description", provider.Description);
        Text("email", Email(provider.Email));
        Text("website", Web(provider.Website));
        if (provider.Phone is { } phone) Phones(provider.Id, null, phone);
        if (services is not null) List("services", services, service => Service(service, provider, detail));
        json.WriteEndObject();
    }

    /// <summary>A place where a service is given.</summary>
    /// <param name="within">Whether it stands in its service, which is then not told again.</param>
    public void ServiceAtLocation(PublishedEntry entry, OfferProvider provider, FeedSite site, FeedDetail detail, double? metres = null, bool within = false)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(site);
        json.WriteStartObject();
        json.WriteString("id", site.Id);
        json.WriteString("service_id", entry.Id);
        json.WriteString("location_id", site.LocationId);
        Metres(metres);
        Location(site, detail);
        if (!within)
        {
            json.WritePropertyName("service");
            Service(entry, provider, detail == FeedDetail.Full ? FeedDetail.Full : FeedDetail.Summary);
        }

        json.WriteEndObject();
    }

    public void Taxonomy(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        json.WriteStartObject();
        json.WriteString("id", taxonomy.Id);
        json.WriteString("name", taxonomy.Name);
        json.WriteString("description", taxonomy.Description);
        json.WriteEndObject();
    }

    public void Term(FeedTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        json.WriteStartObject();
        json.WriteString("id", term.Id);
        json.WriteString("code", term.Term.Id);
        json.WriteString("name", term.Name);
        json.WriteString("description", term.Description);
        if (term.ParentId is { } parent) json.WriteString("parent_id", parent);
        json.WriteString("taxonomy", term.Taxonomy.Name);
        json.WriteString("taxonomy_id", term.Taxonomy.Id);
        Text("term_uri", Web(term.Term.Uri));
        json.WriteEndObject();
    }

    private void Head(Guid id, string name, string status, DateTime changedAt)
    {
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteString("status", status);
        json.WriteString("last_modified", Instant(changedAt));
    }

    private void Body(PublishedEntry entry, OfferProvider provider, FeedDetail detail, double? metres)
    {
        var content = entry.Content;
        json.WriteString("organization_id", provider.Id);
        Text("alternate_name", string.Join(", ", content.AlsoKnownAs));
        json.WriteString("description", content.Description.Length == 0 ? content.Summary : $"{content.Summary}\n\n{content.Description}");
        Text("url", Web(content.Website));
        Text("email", content.Contacts.Select(contact => Email(contact.Email)).FirstOrDefault(email => email is not null));
        Text("alert", content.Alert);
        Number("minimum_age", content.MinimumAge);
        Number("maximum_age", content.MaximumAge);
        Text("eligibility_description", Eligibility(content));
        Text("application_process", Application(content));
        if (content.Wait is { } wait) Text("wait_time", EntryInWords.Wait(wait));
        json.WriteString("fees", EntryInWords.Cost(content.Cost.Kind));
        Text("fees_description", Fees(content));
        json.WriteString("assured_date", Day(entry.CheckedOn));
        Metres(metres);
        json.WritePropertyName("organization");
        Organization(provider);
        if (detail == FeedDetail.Full) Nested(entry, provider);
    }

    private void Nested(PublishedEntry entry, OfferProvider provider)
    {
        var (id, content) = (entry.Id, entry.Content);
        List("schedules", content.Times, (time, at) => Schedule(id, time, at));
        List("service_areas", Areas(content), (name, at) => ServiceArea(id, name, at));
        List("service_at_locations", FeedSite.Of(entry), (site, _) => ServiceAtLocation(entry, provider, site, FeedDetail.Full, within: true));
        List("languages", [.. content.Languages], (code, _) => Language(id, code));
        List("cost_options", Prices(content.Cost), (price, at) => CostOption(id, price, at));
        List("contacts", content.Contacts, (contact, at) => Contact(id, contact, at));
        List("attributes", [.. FeedTerms.Of(content)], (term, _) => Attribute("service", id, term));
        if (content.Capacity is { } capacity) List("capacities", [capacity], (places, _) => Capacity(id, places, content.Specialism));
    }

    private void Schedule(Guid service, OfferTime time, int at)
    {
        Child(service, $"schedule/{at}");
        json.WriteString("service_id", service);
        // Of what is monthly nobody says which week: the description says what is known.
        if (time is { Days.Count: > 0, IsMonthly: false })
        {
            json.WriteString("freq", "WEEKLY");
            json.WriteNumber("interval", time.Every);
            json.WriteString("byday", string.Join(',', time.Days));
        }

        Text("opens_at", time.Opens?.ToString("HH:mm", CultureInfo.InvariantCulture));
        Text("closes_at", time.Closes?.ToString("HH:mm", CultureInfo.InvariantCulture));
        Text("valid_from", time.From is { } from ? Day(from) : null);
        Text("valid_to", time.To is { } to ? Day(to) : null);
        Text("description", EntryInWords.Time(time));
        Text("notes", time.Term switch { OfferTerm.TermTime => "Term time only", OfferTerm.Holidays => "School holidays only", _ => null });
        json.WriteEndObject();
    }

    private void ServiceArea(Guid service, string name, int at)
    {
        Child(service, $"area/{at}");
        json.WriteString("service_id", service);
        json.WriteString("name", name);
        json.WriteString("service_area", name);
        json.WriteEndObject();
    }

    private void Language(Guid service, string code)
    {
        Child(service, $"language/{code}");
        json.WriteString("service_id", service);
        json.WriteString("name", OfferTerms.NameOf("language", code));
        json.WriteString("code", code);
        json.WriteEndObject();
    }

    private void CostOption(Guid service, Price price, int at)
    {
        Child(service, $"cost/{at}");
        json.WriteString("service_id", service);
        Text("option", price.For);
        json.WriteNumber("amount", price.Pounds);
        json.WriteString("currency", "GBP");
        Text("amount_description", price.Per is { } per ? $"per {per}" : null);
        json.WriteEndObject();
    }

    private void Contact(Guid service, OfferContact contact, int at)
    {
        var id = Child(service, $"contact/{at}");
        json.WriteString("service_id", service);
        Text("name", contact.Name);
        Text("title", contact.Role);
        Text("email", Email(contact.Email));
        if (contact.Phone is { } phone) Phones(id, "contact_id", phone);
        json.WriteEndObject();
    }

    private void Capacity(Guid service, int places, string? specialism)
    {
        Child(service, "capacity");
        json.WriteString("service_id", service);
        json.WriteNumber("maximum", places);
        Text("description", specialism);
        json.WriteEndObject();
    }

    private void Phones(Guid of, string? property, string number)
    {
        json.WriteStartArray("phones");
        Child(of, "phone");
        if (property is not null) json.WriteString(property, of);
        json.WriteString("number", number);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Location(FeedSite site, FeedDetail detail)
    {
        var place = site.Place;
        json.WriteStartObject("location");
        json.WriteString("id", site.LocationId);
        json.WriteString("location_type", "physical");
        json.WriteString("name", place.Name);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("latitude", Math.Round(latitude, 6));
            json.WriteNumber("longitude", Math.Round(longitude, 6));
        }

        if (detail == FeedDetail.Full)
        {
            Text("transportation", place.Travel);
            List("addresses", [place], (_, _) => Address(site.LocationId, place));
            List("accessibility", place.Access, (feature, _) => Accessibility(site.LocationId, feature));
            List("attributes", [.. place.Access.Select(feature => FeedTerms.Find("access", feature)).OfType<FeedTerm>()], (term, _) => Attribute("location", site.LocationId, term));
        }

        json.WriteEndObject();
    }

    private void Address(Guid location, OfferPlace place)
    {
        Child(location, "address");
        json.WriteString("location_id", location);
        json.WriteString("address_1", place.Address?.ReplaceLineEndings(", ") ?? place.Name);
        json.WriteString("city", place.Town ?? "");
        json.WriteString("state_province", "England");
        json.WriteString("postal_code", place.Postcode);
        json.WriteString("country", "GB");
        json.WriteString("address_type", "physical");
        json.WriteEndObject();
    }

    private void Accessibility(Guid location, string feature)
    {
        var name = OfferTerms.NameOf("access", feature);
        Child(location, $"accessibility/{feature}");
        json.WriteString("location_id", location);
        json.WriteString("description", name);
        json.WriteString("accessibility", name);
        json.WriteEndObject();
    }

    private void Attribute(string of, Guid id, FeedTerm term)
    {
        Child(id, $"attribute/{term.Id}");
        json.WriteString("link_id", id);
        json.WriteString("link_entity", of);
        json.WriteString("link_type", term.Term.List);
        json.WriteString("taxonomy_term_id", term.Id);
        json.WritePropertyName("taxonomy_term");
        Term(term);
        json.WriteEndObject();
    }

    private IReadOnlyList<string> Areas(EntryContent content) => content.Serves.Count > 0 ? content.Serves : content.OutsideArea ? [] : [area];

    private static IReadOnlyList<Price> Prices(Cost cost) => cost is { Kind: CostKind.Free, Prices.Count: 0 } ? [new("Free", 0, null)] : cost.Prices;

    /// <summary>Begins an object whose id is made from that of what it is part of.</summary>
    private Guid Child(Guid of, string what)
    {
        var id = StableId.Of(of, what);
        json.WriteStartObject();
        json.WriteString("id", id);
        return id;
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    /// <summary>A list with what is in it; none where there is nothing.</summary>
    private void List<T>(string name, IReadOnlyList<T> items, Action<T, int> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        for (var at = 0; at < items.Count; at++) write(items[at], at);
        json.WriteEndArray();
    }

    private void Text(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    private void Number(string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
    }

    private void Metres(double? metres)
    {
        if (metres is { } far) json.WriteNumber("distance", Math.Round(far));
    }

    internal static string Eligibility(EntryContent content) => Lines([content.WhoFor, content.Criteria, $"{EntryInWords.Diagnosis(content.Diagnosis)}.", $"{EntryInWords.Plan(content.Plan)}."]);
    internal static string Application(EntryContent content) => Lines([content.Referral.How, EntryInWords.Terms("route", content.Referral.Routes)]);
    internal static string Fees(EntryContent content) => Lines([content.Cost.Says, .. content.Cost.Prices.Select(EntryInWords.Price), content.Cost.TakesDirectPayments ? "A direct payment can pay for it." : null]);
    internal static string? Web(string? text) => text is not null && EntryCheck.IsWeb(text) ? new Uri(text).AbsoluteUri : null;
    private static string? Email(string? text) => text is not null && EmailAddress.TryParse(text, out var email, out _) && email.Value.All(char.IsAscii) ? email.Value : null;
    private static string Lines(IEnumerable<string?> lines) => string.Join("\n\n", lines.Where(line => !string.IsNullOrEmpty(line)));
    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static string Instant(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
