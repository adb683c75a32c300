using System.Globalization;
using OneStory.Returns.Csv;

namespace OneStory.Returns.Sen2;

/// <summary>
/// What the return of a year is made of: its tags in their order, how often each may come, its codes, and what is asked of whom.
/// All of it is data (the tables beside this file), drawn from public readings of the Department's specifications; the
/// Department's own documents and its numbered rules could not be read.
/// </summary>
public sealed class Sen2Profile
{
    private readonly Sen2Element[] _all;

    private Sen2Profile(Sen2Year year)
    {
        Year = year;
        _all = [.. EmbeddedTable.Read($"{year.Number.ToString(CultureInfo.InvariantCulture)}.csv", row => new Sen2Element(row, year.Number))];
        var byTag = _all.Where(element => !element.IsLeaf).ToDictionary(element => element.Tag);
        foreach (var element in _all.Skip(1)) byTag[element.Parent].Add(element);
        Message = _all[0];
        Header = byTag["Header"];
        Person = byTag["Person"];
    }

    /// <summary>Every year whose layout is known, the oldest first.</summary>
    public static IReadOnlyList<Sen2Profile> All { get; } = [.. Sen2Year.All.Where(year => year.HasLayout).Select(year => new Sen2Profile(year))];

    public static Sen2Profile Newest => All[^1];

    public Sen2Year Year { get; }

    public Sen2Element Message { get; }

    /// <summary>Every tag, in the order of the return.</summary>
    public IReadOnlyList<Sen2Element> Elements => _all;

    internal Sen2Element Header { get; }

    internal Sen2Element Person { get; }

    /// <summary>The layout of a year, or null where it is not known.</summary>
    public static Sen2Profile? Of(int year) => All.FirstOrDefault(profile => profile.Year.Number == year);

    /// <summary>What the year writes in a tag for the record, or null where that may be left out.</summary>
    /// <exception cref="Sen2NotWritableException">The tag must be there, or the year has no such code.</exception>
    internal string? Written(Sen2Element element, object owner, string who)
    {
        if (element.Slot?.Text(owner) is not { } text)
            return element is { Min: 0 } or { Slot: null } ? null : throw new Sen2NotWritableException($"{who} has no {element.Tag}, which the return of {Year.Number} must have.");
        return element.Codes is not { } codes ? text
            : codes.Written(text) ?? throw new Sen2NotWritableException($"{who} has {element.Tag} “{text}”, a code that the return of {Year.Number} does not have.");
    }

    /// <summary>The tag that holds a value of the shape, "Request.Source", or null where the year does not ask for it.</summary>
    public Sen2Element? Holding(string value) => Array.Find(_all, element => string.Equals(element.Holds, value, StringComparison.Ordinal));
}

/// <param name="IsPublished">Whether the Department has given it; otherwise it is worked out.</param>
/// <param name="Sure">"two sources", "worked out".</param>
public sealed record Sen2SurveyDay(DateOnly Day, bool IsPublished, string Sure);

/// <summary>A return's survey day and deadline, and what is not known of it. From <c>years.csv</c>.</summary>
public sealed record Sen2Year(int Number, DateOnly? SurveyDay, DateOnly? Deadline, bool HasLayout, string Sure, string Unknown)
{
    /// <summary>Every return since the first with a record for each person.</summary>
    public static IReadOnlyList<Sen2Year> All { get; } = EmbeddedTable.Read("years.csv", row => new Sen2Year(
        row.Number("year")!.Value, row.Day("survey-day"), row.Day("deadline"), row["layout"] is "known", row["sure"], row["unknown"]));

    /// <summary>The survey day of a year. Of one that is not here yet it is worked out: every one published since 2023 was the third Thursday of January.</summary>
    public static Sen2SurveyDay? SurveyDayOf(int year)
    {
        if (year > All[^1].Number) return new(ThirdThursdayOfJanuary(year), false, "worked out");
        return All.FirstOrDefault(known => known.Number == year) is { SurveyDay: { } day } known ? new(day, true, known.Sure) : null;
    }

    public static DateOnly ThirdThursdayOfJanuary(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return first.AddDays(14 + ((DayOfWeek.Thursday - first.DayOfWeek + 7) % 7));
    }

    /// <summary>The first day of the calendar year whose events the return holds.</summary>
    public DateOnly FirstDay => new(Number - 1, 1, 1);

    /// <summary>The last day of that year.</summary>
    public DateOnly LastDay => new(Number - 1, 12, 31);
}
