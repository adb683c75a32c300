namespace OneStory.LocalOffer;

/// <summary>The days of the week from Monday, as entries, addresses and feeds write them (RFC 5545): "MO".</summary>
public static class OfferDays
{
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
        [("MO", "Monday"), ("TU", "Tuesday"), ("WE", "Wednesday"), ("TH", "Thursday"), ("FR", "Friday"), ("SA", "Saturday"), ("SU", "Sunday")];

    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(day => day.Code)];

    public static bool IsKnown(string code) => Codes.Contains(code);

    /// <summary>"Monday", or what was given where it is no day.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(day => day.Code == code).Name ?? code;

    public static string Of(DateOnly day) => Codes[((int)day.DayOfWeek + 6) % 7];
}
