using OneStory.Authorities;

namespace OneStory.Testing.Areas;

/// <summary>Two authorities that share a school and a health trust. All of it is invented.</summary>
public sealed class AreaPlaces
{
    public Authority Ashmere { get; } = NewAuthority(990, "Ashmere County Council", "ashmere", "#1d5c4b");
    public Authority Stourhaven { get; } = NewAuthority(991, "Stourhaven City Council", "stourhaven", "#5b2a72");

    /// <summary>A school that serves both.</summary>
    public Organisation School { get; } = NewBody(OrganisationKind.Setting, "Alder Park School");

    /// <summary>A school of Ashmere's alone, with nothing to do with anybody's child until it is consulted.</summary>
    public Organisation OtherSchool { get; } = NewBody(OrganisationKind.Setting, "Beech Hill Academy");

    /// <summary>A health body that works with both.</summary>
    public Organisation Trust { get; } = NewBody(OrganisationKind.HealthBody, "Three Rivers Community Health");

    public Organisation SocialCare { get; } = NewBody(OrganisationKind.SocialCare, "Ashmere Children with Disabilities Team");
    public Organisation AshmereCouncil { get; } = NewBody(OrganisationKind.LocalAuthority, "Ashmere County Council");
    public Organisation StourhavenCouncil { get; } = NewBody(OrganisationKind.LocalAuthority, "Stourhaven City Council");

    /// <summary>Has entries in Ashmere's Local Offer, and no other part in the work.</summary>
    public Organisation Provider { get; } = NewBody(OrganisationKind.OfferProvider, "Aqua Vale Leisure");

    internal IEnumerable<Organisation> Bodies => [School, OtherSchool, Trust, SocialCare, AshmereCouncil, StourhavenCouncil, Provider];

    internal IEnumerable<(int Authority, Organisation Body)> WorkTogether =>
    [
        (990, School), (991, School), (990, Trust), (991, Trust), (990, OtherSchool), (990, SocialCare), (990, AshmereCouncil), (991, StourhavenCouncil),
    ];

    private static Authority NewAuthority(int id, string name, string slug, string colour) => new()
    {
        Id = id,
        Name = name,
        Slug = slug,
        Colour = colour,
        Areas = ["North", "South"],
        OfficeHours = "9am to 5pm, Monday to Friday",
        LocalOfferUrl = $"https://localoffer.{slug}.example.org",
        Contact = NewContact("SEND Service", "01632 960101", $"send@{slug}.example.org"),
        AdviceAndSupport = NewContact("SEND Advice and Support", "01632 960102", $"advice@{slug}.example.org"),
        MediationAdviser = NewContact("Bridgewell Mediation", "01632 960103", "send@bridgewell.example.org"),
        DisagreementResolution = NewContact("Commonground Resolution", "01632 960104", "families@commonground.example.org"),
    };

    private static Contact NewContact(string name, string phone, string email) =>
        new() { Name = name, Phone = phone, Email = email, Url = $"https://www.{email.Split('@')[1]}", Address = "1 Quarrendon Row\nAshmere\nHP20 1ZU" };

    private static Organisation NewBody(OrganisationKind kind, string name) => new()
    {
        Kind = kind,
        Name = name,
        SearchName = name.ToLowerInvariant(),
        Email = $"office@{name.Replace(' ', '-').ToLowerInvariant()}.example.org",
        Phone = "01632 960150",
        Address = "2 Quarrendon Row\nAshmere\nHP20 1ZU",
    };
}
