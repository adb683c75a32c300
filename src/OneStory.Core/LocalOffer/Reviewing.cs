namespace OneStory.LocalOffer;

/// <summary>The clock by which entries and pages are kept true.</summary>
public static class Reviewing
{
    public const int Months = 6;

    /// <summary>The provider is reminded so many days before the review is due, on the day, and so many after.</summary>
    public const int RemindedBefore = 28, RemindedAfter = 28;

    /// <summary>So many days after the review was due an entry that nobody confirmed is hidden.</summary>
    public const int GraceDays = 84;

    public const string WhyHidden = "Nobody confirmed it within twelve weeks of the day it was due.";

    /// <summary>What counts as lately checked, in the figure that is published.</summary>
    public const int LatelyDays = 90;

    /// <summary>Six months on: from 31 August or the 29th of a leap February, the last day of a shorter month.</summary>
    public static DateOnly DueAfter(DateOnly checkedOn) => checkedOn.AddMonths(Months);

    /// <summary>Hidden from the day after the grace has run out.</summary>
    public static DateOnly HiddenFrom(DateOnly reviewDue) => reviewDue.AddDays(GraceDays + 1);
}
