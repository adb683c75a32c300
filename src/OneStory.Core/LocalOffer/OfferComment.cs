namespace OneStory.LocalOffer;

/// <summary>What a comment is about: see SEND Regulations 2014, regulation 56(1).</summary>
public enum CommentAbout
{
    Entry,
    Page,

    /// <summary>The Local Offer as a whole, or how easy it is to use (regulation 56(1)(b)).</summary>
    Offer,

    /// <summary>How it was made and is reviewed, and with whom (regulation 56(1)(c)).</summary>
    Making,

    /// <summary>Something that is not there (regulation 56(1)(a)).</summary>
    Gap,
}

public enum CommentState
{
    Waiting,
    Published,
    NotPublished,
}

/// <summary>Why a comment is not published: see SEND Regulations 2014, regulation 56(3) and (4).</summary>
public enum WhyNotPublished
{
    /// <summary>It could not be published without somebody being known from it.</summary>
    NamesAPerson,

    /// <summary>It is about the services to one person.</summary>
    AboutOnePersonsServices,

    Vexatious,

    /// <summary>It says nothing of the Local Offer: an advertisement, a form sent empty.</summary>
    NotAComment,
}

/// <summary>
/// A comment on the Local Offer, the authority's response and what was done: "you said, we did". The words as they were sent, and
/// who sent them, are kept apart in <see cref="OfferCommentAsSent"/> and are never public.
/// </summary>
public sealed class OfferComment : OfAuthority, IVersioned
{
    public required CommentAbout About { get; init; }
    public Guid? EntryId { get; init; }
    public Guid? OfferPageId { get; init; }

    /// <summary>About something that is not there: what was looked for, and the postcode district it is needed in.</summary>
    public string? LookedFor { get; init; }

    public string? Outcode { get; init; }
    public required DateOnly SentOn { get; init; }

    /// <summary>By which the same form, sent twice, is known.</summary>
    public required string FormKey { get; init; }

    public CommentState State { get; set; }
    public WhyNotPublished? NotPublished { get; set; }

    /// <summary>What the public reads of it: nobody is known from it.</summary>
    public string? PublishedWords { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>What it has in common with others: "Waiting times".</summary>
    public string? Theme { get; set; }

    public string? Response { get; set; }
    public DateOnly? RespondedOn { get; set; }

    /// <summary>What the authority means to do.</summary>
    public string? Action { get; set; }

    public DateOnly? ActionDue { get; set; }

    /// <summary>What was done.</summary>
    public string? Done { get; set; }

    public DateOnly? DoneOn { get; set; }
    public int Version { get; set; }
}

/// <summary>A comment as it came, with whoever sent it. Its id is the comment's. A year after it came it is forgotten.</summary>
public sealed class OfferCommentAsSent : OfAuthority, IOutsideActs
{
    /// <summary>Empty once they are forgotten.</summary>
    public required string Words { get; set; }

    public string? Name { get; set; }
    public string? Email { get; set; }
    public required DateTime At { get; init; }
}
