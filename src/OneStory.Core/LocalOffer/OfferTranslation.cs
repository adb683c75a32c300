namespace OneStory.LocalOffer;

/// <summary>An entry or a page in another language, easy read among them.</summary>
public sealed class OfferTranslation : OfAuthority, IVersioned
{
    public Guid? EntryId { get; init; }
    public Guid? OfferPageId { get; init; }

    /// <summary>A term of the list "language": "pl", "easy-read".</summary>
    public required string Language { get; init; }

    public required string Name { get; set; }
    public required string Summary { get; set; }

    /// <summary>In Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>The version of the English that it is of.</summary>
    public required int OfNumber { get; set; }

    public required string ByName { get; set; }
    public DateOnly MadeOn { get; set; }
    public int Version { get; set; }

    /// <summary>Whether the English has moved on.</summary>
    public bool IsBehind(int number) => OfNumber < number;
}
