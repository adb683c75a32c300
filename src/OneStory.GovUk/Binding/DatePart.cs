namespace OneStory.GovUk.Binding;

/// <summary>One of the three parts in which a date is asked for.</summary>
internal sealed record DatePart(string Name)
{
    public static readonly DatePart Day = new("Day");
    public static readonly DatePart Month = new("Month");
    public static readonly DatePart Year = new("Year");
    public static readonly IReadOnlyList<DatePart> All = [Day, Month, Year];
}
