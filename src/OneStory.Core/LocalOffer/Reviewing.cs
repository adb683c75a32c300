namespace OneStory.LocalOffer;

/// <summary>The clock by which entries and pages are kept true; how often is the authority's own: see <see cref="OfferReview"/>.</summary>
public static class Reviewing
{
    /// <summary>Whoever keeps it is reminded so many days before the review is due, on the day, and so many after.</summary>
    public const int RemindedBefore = 28, RemindedAfter = 28;

    /// <summary>What counts as lately checked, in the figure that is published.</summary>
    public const int LatelyDays = 90;
}
