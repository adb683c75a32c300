namespace OneStory.LocalOffer;

/// <summary>A search that found nothing, on a day, without anything personal in it.</summary>
public sealed class OfferMissedSearch : OfAuthority, IOutsideActs
{
    public required DateOnly Day { get; init; }
    public required string Words { get; init; }

    /// <summary>The filters that were set, as the address had them; no postcode beyond its district.</summary>
    public required string Filters { get; init; }

    public int Count { get; set; }
}

/// <summary>What an authority adds to the words that searches know: other words for a thing, and ways it is misspelt.</summary>
public sealed class OfferWord : OfAuthority, IVersioned
{
    public required string Term { get; set; }

    /// <summary>Each stands for the term, and the term for each.</summary>
    public List<string> Synonyms { get; set; } = [];

    /// <summary>Each stands for the term, and the term for none of them.</summary>
    public List<string> Misspellings { get; set; } = [];

    public int Version { get; set; }
}

/// <summary>
/// A number that goes up with every change that the public could see, in the transaction of the change: whoever holds a copy
/// of the offer knows by it that theirs is old. One row for an authority.
/// </summary>
public sealed class OfferStamp : OfAuthority, IOutsideActs
{
    public long Number { get; set; }
    public DateTime At { get; set; }
}

/// <summary>
/// Somebody without the internet asked for a copy on paper (SEND Regulations 2014, regulation 57). Where it goes is forgotten
/// when it has gone, and a year after it was asked for.
/// </summary>
public sealed class OfferCopyAsked : OfAuthority, IOutsideActs
{
    public required string Name { get; set; }
    public required string Address { get; set; }

    /// <summary>What they want, as pages and entries by their addresses, or in words.</summary>
    public required string What { get; set; }

    /// <summary>One of <see cref="AskForPaperCopy.Formats"/>; null for an ordinary copy.</summary>
    public string? Format { get; init; }

    public required DateOnly AskedOn { get; init; }
    public DateOnly? SentOn { get; set; }
    public required string FormKey { get; init; }
}
