namespace OneStory.LocalOffer;

/// <summary>
/// What the public reads of one service, activity, place or piece of help. Everything but the name and summary may be left
/// out; an empty list narrows nothing: an entry with no needs is for every need.
/// </summary>
public sealed record EntryContent
{
    public required string Name { get; init; }
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>One or two sentences, for lists.</summary>
    public required string Summary { get; init; }

    /// <summary>Paragraphs, in Markdown without HTML.</summary>
    public string Description { get; init; } = "";

    public string? WhoFor { get; init; }

    /// <summary>Terms of the list "category", the one it belongs under first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public int? MinimumAge { get; init; }
    public int? MaximumAge { get; init; }

    /// <summary>Types of need it is meant for.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public DiagnosisNeeded Diagnosis { get; init; }
    public PlanNeeded Plan { get; init; }

    /// <summary>What else must hold before somebody may have it: see regulation 53 and Schedule 2 of the SEND Regulations 2014.</summary>
    public string? Criteria { get; init; }

    public Referral Referral { get; init; } = new();
    public Wait? Wait { get; init; }
    public Cost Cost { get; init; } = new();

    /// <summary>Terms of the list "delivery".</summary>
    public IReadOnlyList<string> Delivery { get; init; } = [];

    public IReadOnlyList<OfferPlace> Places { get; init; } = [];
    public IReadOnlyList<OfferTime> Times { get; init; } = [];
    public IReadOnlyList<OfferContact> Contacts { get; init; } = [];
    public string? Website { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Postcode districts it serves; none where it serves the whole area.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>Whether it is outside the authority's area, and expected to be used by its children.</summary>
    public bool OutsideArea { get; init; }

    public string? Layer { get; init; }
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Pathways on which it helps those who wait.</summary>
    public IReadOnlyList<string> WhileWaiting { get; init; } = [];

    /// <summary>How many children or young people it has places for.</summary>
    public int? Capacity { get; init; }

    public string? Specialism { get; init; }

    /// <summary>The unique reference number of the setting.</summary>
    public string? Urn { get; init; }

    /// <summary>Something that is different just now: "Closed until 6 January".</summary>
    public string? Alert { get; init; }
}

public enum DiagnosisNeeded
{
    No,
    WaitingIsFine,
    Yes,
}

public enum PlanNeeded
{
    No,
    SenSupport,
    Yes,
}

/// <param name="Routes">Terms of the list "route".</param>
public sealed record Referral(IReadOnlyList<string> Routes, string? How)
{
    public Referral() : this([], null)
    {
    }
}

/// <summary>How long people wait now.</summary>
public sealed record Wait(int? Weeks, DateOnly? AsOf, string? Says);

public enum CostKind
{
    Free,
    Charged,
    Varies,
    MeansTested,
}

public sealed record Cost
{
    public CostKind Kind { get; init; }
    public string? Says { get; init; }
    public IReadOnlyList<Price> Prices { get; init; } = [];

    /// <summary>Whether a direct payment or short breaks money can pay for it.</summary>
    public bool TakesDirectPayments { get; init; }
}

/// <param name="Pounds">Whole pounds and pence: 4.50.</param>
/// <param name="Per">"session".</param>
public sealed record Price(string For, decimal Pounds, string? Per);

public sealed record OfferPlace
{
    public Guid? Id { get; init; }
    public required string Name { get; init; }
    public string? Address { get; init; }
    public string? Town { get; init; }
    public required string Postcode { get; init; }

    /// <summary>Terms of the list "access".</summary>
    public IReadOnlyList<string> Access { get; init; } = [];

    /// <summary>How to get there.</summary>
    public string? Travel { get; init; }

    /// <summary>Degrees; found by the postcode when the entry is saved.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}

public enum OfferTerm
{
    AllYear,
    TermTime,
    Holidays,
}

public sealed record OfferTime
{
    /// <summary>MO, TU, WE, TH, FR, SA, SU.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    public TimeOnly? Opens { get; init; }
    public TimeOnly? Closes { get; init; }

    /// <summary>Every how many weeks; where <see cref="IsMonthly"/>, months.</summary>
    public int Every { get; init; } = 1;

    public bool IsMonthly { get; init; }
    public OfferTerm Term { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Says { get; init; }

    /// <summary>Whether its last day is past.</summary>
    public bool IsOverOn(DateOnly day) => To < day;
}

public sealed record OfferContact(string? Name, string? Role, string? Phone, string? Email);
