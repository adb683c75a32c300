namespace OneStory.LocalOffer;

public enum ProviderKind
{
    Council,
    Nhs,
    School,
    Charity,
    Company,
    Community,
    National,
}

/// <summary>Who runs what entries tell of. Its people may confirm and change its entries: see <see cref="OrganisationId"/>.</summary>
public sealed class OfferProvider : OfAuthority, IVersioned
{
    /// <summary>As its address ends; it stays when the name changes.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }
    public ProviderKind Kind { get; set; }

    /// <summary>One or two sentences.</summary>
    public string Description { get; set; } = "";

    public string? Website { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>The body whose posts in the role <see cref="Roles.Provider"/> keep its entries; none until somebody is let in.</summary>
    public Guid? OrganisationId { get; set; }

    public int Version { get; set; }
}
