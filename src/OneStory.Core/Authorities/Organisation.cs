namespace OneStory.Authorities;

public enum OrganisationKind
{
    LocalAuthority,
    Setting,
    HealthBody,
    SocialCare,
    AdviceAndSupport,

    /// <summary>Has entries in the Local Offer and no other part in the work.</summary>
    OfferProvider,
}

/// <summary>
/// A body whose people work on children's records: a school, a health trust, a team of the council. It may serve several
/// authorities, so it belongs to none; <see cref="OrganisationInAuthority"/> says which it works with.
/// </summary>
public sealed class Organisation : IOutsideActs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required OrganisationKind Kind { get; init; }
    public required string Name { get; set; }

    /// <summary>What letters and searches fold the name to.</summary>
    public required string SearchName { get; set; }

    /// <summary>The body it is part of: a service of a trust, a trust under the board that commissions it.</summary>
    public Guid? ParentId { get; init; }

    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public bool IsDemonstration { get; init; }
}

/// <summary>A body's working with an authority.</summary>
public sealed class OrganisationInAuthority : OfAuthority, IOutsideActs
{
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; init; } = null!;
    public DateOnly From { get; init; }
    public DateOnly? To { get; set; }
}
