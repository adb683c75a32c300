namespace OneStory.LocalOffer;

/// <summary>A page of guidance. What it said before is in <see cref="OfferPageVersion"/>.</summary>
public sealed class OfferPage : OfAuthority, IVersioned
{
    public required string Slug { get; init; }

    /// <summary>The heading it is listed under, a term of the list "section".</summary>
    public required string Section { get; set; }

    public int Ordinal { get; set; }
    public required string Title { get; set; }
    public required string Summary { get; set; }
    public required string Markdown { get; set; }

    /// <summary>The paragraphs of Schedule 2 to the SEND Regulations 2014 that it answers.</summary>
    public List<string> Schedule2 { get; set; } = [];

    public bool IsPublished { get; set; }
    public int Number { get; set; } = 1;

    /// <summary>How many months it may go without being confirmed.</summary>
    public int ReviewMonths { get; set; } = new OfferReview().Months;

    public DateOnly CheckedOn { get; set; }
    public DateOnly ReviewDue { get; set; }
    public DateTime ChangedAt { get; set; }
    public int Version { get; set; }

    internal void Confirm(InHand hand) => (CheckedOn, ReviewDue, ChangedAt) = (hand.Today, hand.Today.AddMonths(ReviewMonths), hand.Now);
}

public sealed class OfferPageVersion : OfAuthority, IAppendOnly
{
    public required Guid OfferPageId { get; init; }
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Markdown { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }
}
