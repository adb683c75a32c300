using OneStory.Access;

namespace OneStory.Testing.Areas;

/// <summary>A person of each part in the work, in the area that tests are given.</summary>
public enum Persona
{
    /// <summary>Rosa Delgado, Maya's mother.</summary>
    Parent,

    /// <summary>Theo Lindqvist, who is seventeen.</summary>
    YoungPerson,

    /// <summary>Hannah Brook at Alder Park School, which serves both authorities.</summary>
    Senco,

    /// <summary>Miriam Oyelaran, a speech and language therapist at the health trust.</summary>
    Adviser,
    ClinicalOfficer,
    CareOfficer,

    /// <summary>Bryn Talbot, of Ashmere's north team.</summary>
    Officer,
    Manager,

    /// <summary>Piotr Wexford, who answers for what goes to the Department.</summary>
    DataOfficer,
    PanelChair,
    PanelMember,

    /// <summary>Carol Finch, whom Maya's family has asked for help.</summary>
    Supporter,
    Administrator,

    /// <summary>Nesta Corrigan, who keeps Ashmere's Local Offer.</summary>
    OfferOfficer,

    /// <summary>Jo Marchetti of Aqua Vale Leisure, who keeps its entries and signs in by a link.</summary>
    Provider,

    /// <summary>An officer of Stourhaven, with nothing to do with Ashmere.</summary>
    OfficerElsewhere,
}

/// <summary>Who a persona is.</summary>
public sealed record Person(Persona Persona, string Name, Role? Role)
{
    private static readonly Person[] Everybody =
    [
        new(Persona.Parent, "Rosa Delgado", null),
        new(Persona.YoungPerson, "Theo Lindqvist", null),
        new(Persona.Senco, "Hannah Brook", Roles.Senco),
        new(Persona.Adviser, "Miriam Oyelaran", Roles.Adviser),
        new(Persona.ClinicalOfficer, "Devi Raman", Roles.ClinicalOfficer),
        new(Persona.CareOfficer, "Owen Prosser", Roles.CareOfficer),
        new(Persona.Officer, "Bryn Talbot", Roles.Officer),
        new(Persona.Manager, "Grace Adeyemi", Roles.Manager),
        new(Persona.DataOfficer, "Piotr Wexford", Roles.DataOfficer),
        new(Persona.PanelChair, "Joan Sterling", Roles.PanelChair),
        new(Persona.PanelMember, "Kofi Mensah", Roles.PanelMember),
        new(Persona.Supporter, "Carol Finch", null),
        new(Persona.Administrator, "Sam Whitlock", Roles.Administrator),
        new(Persona.OfferOfficer, "Nesta Corrigan", Roles.OfferOfficer),
        new(Persona.Provider, "Jo Marchetti", Roles.Provider),
        new(Persona.OfficerElsewhere, "Esme Farrow", Roles.Officer),
    ];

    public static IReadOnlyList<Person> All => Everybody;

    public bool IsFamily => Role is null || Role == Roles.Provider;
    public string Email => $"{Name.Replace(' ', '.').ToLowerInvariant()}@example.org";

    public static Person Of(Persona persona) => Everybody.Single(person => person.Persona == persona);
}
