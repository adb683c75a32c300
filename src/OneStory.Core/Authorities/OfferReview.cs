namespace OneStory.Authorities;

/// <summary>
/// How often the authority has what its Local Offer says confirmed: it must keep it under review (Children and Families Act 2014,
/// section 30). The law sets no period.
/// </summary>
public sealed class OfferReview
{
    public const int FewestMonths = 3, MostMonths = 12, FewestGraceWeeks = 6, MostGraceWeeks = 26;

    /// <summary>After so many months somebody is to say again that an entry is right.</summary>
    public int Months { get; set; } = 6;

    /// <summary>So many weeks after that day an entry that nobody confirmed is hidden.</summary>
    public int GraceWeeks { get; set; } = 12;

    /// <summary>From 31 August or the 29th of a leap February, the last day of a shorter month.</summary>
    public DateOnly DueAfter(DateOnly checkedOn) => checkedOn.AddMonths(Months);

    /// <summary>The day after the grace has run out.</summary>
    public DateOnly HiddenFrom(DateOnly reviewDue) => reviewDue.AddDays(UntilHidden);

    /// <summary>The last day of those on which a review was due whose grace has run out.</summary>
    public DateOnly LastHiddenOn(DateOnly today) => today.AddDays(-UntilHidden);

    public string WhyHidden => $"Nobody confirmed it within {GraceWeeks} weeks of the day it was due.";

    /// <summary>In days after the review was due.</summary>
    private int UntilHidden => (GraceWeeks * 7) + 1;
}
