using System.Globalization;
using System.Text.Json.Nodes;
using OneStory.Places;
using OneStory.Registers;

namespace OneStory.Demonstration;

/// <summary>The two authorities, the bodies that work with them, and the settings.</summary>
internal sealed class Places(OneStoryDbContext db, Content content)
{
    private readonly Dictionary<string, Organisation> byName = [];

    public Dictionary<string, int> AuthorityIds { get; } = [];

    /// <summary>Settings by name and by reference number, with the authorities they serve.</summary>
    public List<(Setting Setting, List<int> Authorities)> Settings { get; } = [];

    public Organisation Body(string name) => byName[name];

    /// <summary>The body that a story names, alone or as "service, trust".</summary>
    public Organisation? BodyLike(string named) => byName.GetValueOrDefault(named) ?? byName.GetValueOrDefault(named.Split(',')[0].Trim());

    public async Task Add()
    {
        var all = content.Authorities();
        foreach (var authority in all.Each("authorities"))
        {
            AuthorityIds[authority.Text("slug")] = authority.Number("id");
            db.Authorities.Add(ToAuthority(authority));
            var council = Organisation(authority.Text("name"), OrganisationKind.LocalAuthority, authority);
            foreach (var service in authority.Each("services"))
                Organisation(service.Text("name"), service.Text("key").Contains("care", StringComparison.Ordinal) ? OrganisationKind.SocialCare : OrganisationKind.LocalAuthority, service, council);
            Organisation(authority["sendiass"].Text("name"), OrganisationKind.AdviceAndSupport, authority["sendiass"]!);
        }

        var board = Organisation(all["health"]!["integratedCareBoard"].Text("name"), OrganisationKind.HealthBody, all["health"]!["integratedCareBoard"]!);
        foreach (var trust in all["health"]!.Each("trusts"))
        {
            var parent = Organisation(trust.Text("name"), OrganisationKind.HealthBody, trust, board);
            foreach (var service in trust.Each("services")) Organisation(service.Text("name"), OrganisationKind.HealthBody, service, parent);
        }

        foreach (var row in Content.Settings()) AddSetting(row);
        AddRegisters();
        await db.SaveChangesAsync();
        await db.BulkWriter().Write(Content.Postcodes().Concat(Content.CountyPostcodes()).DistinctBy(place => place.Postcode)
            .Select(place => new KnownPostcode { Postcode = place.Postcode, Easting = place.Easting, Northing = place.Northing, District = place.District }));
    }

    /// <summary>The authorities of England, with these two among them.</summary>
    private void AddRegisters()
    {
        db.AddRange(Content.AuthorityCodes().Select(known => new KnownAuthority { Code = known.Code, Name = known.Name, Region = known.Region, Kind = known.Kind, HasEnded = known.HasEnded }));
        foreach (var authority in content.Authorities().Each("authorities")) db.Add(new KnownAuthority { Code = authority.Number("id").ToString("000", CultureInfo.InvariantCulture), Name = authority.Text("name") });
    }

    private static Authority ToAuthority(JsonNode from) => new()
    {
        Id = from.Number("id"),
        Name = from.Text("name"),
        Slug = from.Text("slug"),
        Colour = from.Text("colour"),
        IsDemonstration = true,
        Contact = new() { Name = "SEND Service", Phone = from.Text("phone"), Email = from.Text("email"), Url = from.TextOrNull("website"), Address = Address(from) },
        AdviceAndSupport = ToContact(from["sendiass"]),
        MediationAdviser = ToContact(from["mediationAdviser"]),
        DisagreementResolution = ToContact(from["disagreementResolution"]),
        LocalOfferUrl = from.Text("localOfferAddress"),
        OfficeHours = from.Text("hours"),
        Areas = [.. from.Each("areas").Select(area => area.Text("name"))],
    };

    private static Contact ToContact(JsonNode? from) => new()
    {
        Name = from.Text("name"),
        Phone = from.Text("phone"),
        Email = from.Text("email"),
        Url = from.TextOrNull("url"),
        Address = Address(from),
    };

    private static string Address(JsonNode? from) => string.Join('\n', from.Each("address").Select(line => line.ToString()).Append(from.Text("postcode")).Where(line => line.Length > 0));

    private Organisation Organisation(string name, OrganisationKind kind, JsonNode from, Organisation? parent = null)
    {
        if (byName.TryGetValue(name, out var known)) return known;
        var made = new Organisation
        {
            Kind = kind,
            Name = name,
            SearchName = SearchText.Fold(name),
            Email = from.TextOrNull("email"),
            Phone = from.TextOrNull("phone"),
            Address = Address(from),
            ParentId = parent?.Id,
            IsDemonstration = true,
        };
        db.Organisations.Add(made);
        return byName[name] = made;
    }

    private void AddSetting(IReadOnlyDictionary<string, string> row)
    {
        var body = new Organisation
        {
            Kind = OrganisationKind.Setting,
            Name = row["name"],
            SearchName = SearchText.Fold($"{row["name"]} {row["town"]}"),
            Email = row["email"],
            Phone = row["phone"],
            Address = $"{row["town"]}\n{row["postcode"]}",
            IsDemonstration = true,
        };
        var setting = new Setting
        {
            Id = body.Id,
            Organisation = body,
            Urn = row["urn"] is { Length: > 0 } urn ? urn : null,
            Name = row["name"],
            SearchName = body.SearchName,
            Town = row["town"],
            Postcode = row["postcode"],
            Easting = Number(row["easting"]),
            Northing = Number(row["northing"]),
            Phase = row["phase"],
            Type = row["type"],
            AgeFrom = Number(row["age_from"]) ?? 0,
            AgeTo = Number(row["age_to"]) ?? 25,
            Needs = [.. row["needs"].Split(';', StringSplitOptions.RemoveEmptyEntries)],
            Places = Number(row["places"]),
            PlacesFree = Number(row["places_free"]),
            HasResourcedProvision = row["resourced"] == "y",
            InventedNote = row["urn"].Length > 0
                ? "The name, reference number, town, postcode and position are from the national register of July 2025. Its type, ages, needs and places here are invented."
                : "Everything about this setting is invented.",
        };
        db.Settings.Add(setting);
        Settings.Add((setting, row["shared"] == "y" ? [.. AuthorityIds.Values] : [AuthorityIds[row["authority"]]]));
    }

    private static int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
