namespace OneStory.Authorities;

/// <summary>A local authority. Everything personal belongs to one.</summary>
public sealed class Authority : IOutsideActs
{
    /// <summary>The Department's three-digit code; invented authorities have 990 and above.</summary>
    public required int Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The part of the address that says which authority: "ashmere".</summary>
    public required string Slug { get; set; }

    /// <summary>"#rrggbb", at least 4.5 to 1 against white.</summary>
    public required string Colour { get; set; }

    public required Contact Contact { get; set; }

    /// <summary>Independent information, advice and support (Children and Families Act 2014, section 32).</summary>
    public required Contact AdviceAndSupport { get; set; }

    /// <summary>The mediation adviser that notices must name (SEND Regulations 2014, regulation 32).</summary>
    public required Contact MediationAdviser { get; set; }

    /// <summary>Disagreement resolution (Children and Families Act 2014, section 57).</summary>
    public required Contact DisagreementResolution { get; set; }

    /// <summary>Where the Local Offer and the lists of schools and colleges are.</summary>
    public required string LocalOfferUrl { get; set; }

    public required string OfficeHours { get; set; }

    /// <summary>The districts or teams that cases are shared out by.</summary>
    public List<string> Areas { get; set; } = [];

    public OfferReview OfferReview { get; set; } = new();
    public bool IsDemonstration { get; init; }
}

/// <summary>How to reach a body: what a letter must say.</summary>
public sealed class Contact
{
    public required string Name { get; set; }
    public required string Phone { get; set; }
    public required string Email { get; set; }
    public string? Url { get; set; }

    /// <summary>The postal address, a line to a line.</summary>
    public string Address { get; set; } = "";
}

/// <summary>
/// Which authority this piece of work is in: one for a request, one for each turn of a job. Without one, no tenant record can
/// be read or written.
/// </summary>
public sealed class AuthorityScope
{
    public int? AuthorityId { get; private set; }

    /// <summary>What queries are confined to: no record belongs to it while no authority has been entered.</summary>
    internal int Confines => AuthorityId ?? int.MinValue;

    /// <summary>The authority entered.</summary>
    /// <exception cref="InvalidOperationException">No authority has been entered.</exception>
    public int Required => AuthorityId ?? throw new InvalidOperationException("This needs an authority, and none has been entered.");

    /// <summary>Whether this work looks across authorities: only to find out where a person works, before one is entered.</summary>
    public bool LooksEverywhere { get; internal set; }

    /// <summary>Enters an authority. A scope serves one authority for its whole life.</summary>
    /// <exception cref="InvalidOperationException">Another authority has been entered.</exception>
    public void Enter(int authorityId)
    {
        if (AuthorityId is { } entered && entered != authorityId)
            throw new InvalidOperationException($"This work is in authority {entered} and cannot go over to {authorityId}.");
        AuthorityId = authorityId;
    }
}
